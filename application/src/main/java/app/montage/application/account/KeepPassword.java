package app.montage.application.account;

import app.montage.application.shared.UseCase;
import app.montage.domain.account.Account;
import app.montage.domain.account.PasswordHash;
import app.montage.domain.shared.UserSessionId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Puts a new password in place of the old one, and ends what was let in by that. */
@UseCase
public final class KeepPassword {
    private final Accounts accounts;
    private final PasswordResets resets;
    private final UserSessions sessions;
    private final Clock clock;

    public KeepPassword(Accounts accounts, PasswordResets resets, UserSessions sessions, Clock clock) {
        this.accounts = accounts;
        this.resets = resets;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * @param except the session that goes on
     * @return false where the password has been changed since the account was read
     */
    boolean keep(Account account, PasswordHash hash, @Nullable UserSessionId except) {
        if (!accounts.replacePassword(account.id(), account.password(), hash, clock.instant())) return false;
        resets.removeAll(account.id());
        sessions.endAll(account.id(), except);
        return true;
    }
}
