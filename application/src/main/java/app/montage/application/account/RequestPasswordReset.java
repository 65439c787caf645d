package app.montage.application.account;

import static app.montage.domain.shared.Result.ok;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Sight;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Account;
import app.montage.domain.account.EmailAddress;
import app.montage.domain.account.Login;
import app.montage.domain.account.OpaqueToken;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.Result;
import java.time.Instant;

/** Sends somebody who has forgotten their password a token for a new one. Whether there is anybody is not told. */
@UseCase
public final class RequestPasswordReset {
    public record Input(EmailAddress email) {}

    private final Accounts accounts;
    private final PasswordResets resets;
    private final OpaqueTokens tokens;
    private final LimitTries tries;
    private final AccountLetters letters;
    private final RecordAuditEntry audit;
    private final Transactions transactions;

    public RequestPasswordReset(
            Accounts accounts,
            PasswordResets resets,
            OpaqueTokens tokens,
            LimitTries tries,
            AccountLetters letters,
            RecordAuditEntry audit,
            Transactions transactions) {
        this.accounts = accounts;
        this.resets = resets;
        this.tokens = tokens;
        this.tries = tries;
        this.letters = letters;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Who has forgotten their password cannot sign in first. */
    public Result<EmailAddress> handle(Viewer viewer, Input input) {
        return Sight.everything().during(() -> request(viewer, input));
    }

    private Result<EmailAddress> request(Viewer viewer, Input input) {
        tries.mail(input.email());
        OpaqueToken token = tokens.next();
        transactions.run(() ->
                accounts.find(new Login(input.email().value())).ifPresent(account -> send(viewer, account, token)));
        return ok(input.email());
    }

    private void send(Viewer viewer, Account account, OpaqueToken token) {
        Instant until = letters.resetUntil();
        resets.add(token.hash(), account.id(), until);
        letters.reset(account.email(), token, until);
        audit.handle(viewer, AuditEntry.of(Severity.MEDIUM, "requestPasswordReset", Thing.of(account.id())));
    }
}
