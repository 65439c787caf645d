package app.montage.application.account;

import static app.montage.domain.account.AccessRefusal.COMMON_PASSWORD;
import static app.montage.domain.account.AccessRefusal.WRONG_PASSWORD;
import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Account;
import app.montage.domain.account.NewPassword;
import app.montage.domain.account.Password;
import app.montage.domain.account.PasswordHash;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.util.List;

/** Changes the viewer's password, and signs them out everywhere else. */
@UseCase
public final class ChangePassword {
    public record Input(Password currentPassword, NewPassword newPassword) {}

    private final Accounts accounts;
    private final Passwords passwords;
    private final LimitTries tries;
    private final UserSessions sessions;
    private final PasswordResets resets;
    private final Transactions transactions;
    private final Clock clock;

    public ChangePassword(
            Accounts accounts,
            Passwords passwords,
            LimitTries tries,
            UserSessions sessions,
            PasswordResets resets,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
        this.sessions = sessions;
        this.resets = resets;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<UserId> handle(Viewer viewer, Input input) {
        return accounts.find(viewer.id())
                .map(account -> change(viewer, account, input))
                .orElse(refused(USER_NOT_FOUND));
    }

    private Result<UserId> change(Viewer viewer, Account account, Input input) {
        String key = LimitTries.key(account.id());
        tries.signIn(key);
        if (!passwords.fits(input.currentPassword(), account.password())) return refused(WRONG_PASSWORD);
        tries.wasRight(key);
        if (passwords.isCommon(input.newPassword(), about(account))) return refused(COMMON_PASSWORD);
        PasswordHash hash = passwords.hash(input.newPassword().typed());
        return transactions.call(() -> keep(viewer, account, hash));
    }

    private Result<UserId> keep(Viewer viewer, Account account, PasswordHash hash) {
        if (!accounts.replacePassword(account.id(), account.password(), hash, clock.instant()))
            return refused(WRONG_PASSWORD);
        resets.removeAll(account.id());
        sessions.endAll(account.id(), viewer.session());
        return ok(account.id());
    }

    /** What others know of the person. */
    static List<String> about(Account account) {
        return List.of(account.email().value(), account.username().value());
    }
}
