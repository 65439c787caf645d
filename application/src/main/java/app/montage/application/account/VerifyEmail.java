package app.montage.application.account;

import static app.montage.domain.account.AccessRefusal.TOKEN_NOT_GOOD;
import static app.montage.domain.account.AccessRefusal.USERNAME_TAKEN;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.account.Accounts.Added;
import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Ids;
import app.montage.application.shared.Sight;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.OpaqueToken;
import app.montage.domain.account.SignUpRequest;
import app.montage.domain.account.Username;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Shows that an address is one's own, which makes the account that was asked for; its username is told. */
@UseCase
public final class VerifyEmail {
    /** @param username in place of the one that was asked for, where that has been taken meanwhile */
    public record Input(OpaqueToken token, @Nullable Username username) {}

    private final Accounts accounts;
    private final SignUps signUps;
    private final RecordAuditEntry audit;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public VerifyEmail(
            Accounts accounts,
            SignUps signUps,
            RecordAuditEntry audit,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.signUps = signUps;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who holds the token may use it, whoever asks. */
    @SuppressWarnings("UnusedVariable") // the viewer
    public Result<Username> handle(Viewer viewer, Input input) {
        return Sight.everything().during(() -> verify(input));
    }

    private Result<Username> verify(Input input) {
        return transactions.call(() -> signUps.find(input.token().hash(), clock.instant())
                .map(request -> add(request, input.username()))
                .orElse(refused(TOKEN_NOT_GOOD)));
    }

    private Result<Username> add(SignUpRequest request, @Nullable Username instead) {
        UserId id = new UserId(ids.next());
        Username wanted = instead == null ? request.username() : instead;
        if (wanted != null) return add(id, request, wanted);
        Username derived = Username.of(request.email());
        Username free = accounts.has(derived) ? derived.apart(id.value()) : derived;
        return add(id, request, free);
    }

    private Result<Username> add(UserId id, SignUpRequest request, Username username) {
        Added added = accounts.add(id, request, username, clock.instant());
        if (added == Added.USERNAME_TAKEN) return refused(USERNAME_TAKEN);
        signUps.removeAll(request.email());
        if (added == Added.EMAIL_TAKEN) return refused(TOKEN_NOT_GOOD);
        audit.handle(
                Viewer.of(id),
                AuditEntry.of(Severity.MEDIUM, "verifyEmail", Thing.of(id))
                        .changed("username", null, username.value()));
        return ok(username);
    }
}
