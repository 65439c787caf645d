package app.montage.application.account;

import app.montage.domain.account.ApiKey;
import app.montage.domain.account.ApiKeyId;
import app.montage.domain.account.ApiKeyName;
import app.montage.domain.account.ApiKeyScopes;
import app.montage.domain.account.Login;
import app.montage.domain.account.Member;
import app.montage.domain.account.Password;
import app.montage.domain.account.Role;
import app.montage.domain.account.Username;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.shared.ApiKeyScope;
import app.montage.domain.shared.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What stories about leaving share: Ada, who lives here and has a program that acts for her. */
abstract class LeavingStories extends AccessStories {
    static final Duration GRACE = Duration.ofDays(30);

    final InMemoryLeavers leavers = new InMemoryLeavers(accounts);
    final InMemoryMembers members = new InMemoryMembers();
    final InMemoryApiKeys keys = new InMemoryApiKeys();
    final Heard heard = new Heard();

    private final LeavingSettings leaving = new LeavingSettings(GRACE, Duration.ofDays(7), Duration.ofMinutes(15), 3);
    private final ProvePassword prove = new ProvePassword(accounts, passwords, tries, auditLog.recorder());
    private final LeaveAtOnce leaveAtOnce = new LeaveAtOnce(leavers, sessions, keys, List.of(heard), leaving, clock);
    private final DeleteAccount deleteAccount =
            new DeleteAccount(prove, members, leaveAtOnce, letters, auditLog.recorder(), direct);
    private final CancelAccountDeletion cancelAccountDeletion =
            new CancelAccountDeletion(prove, leavers, List.of(heard), auditLog.recorder(), direct);

    LeavingStories() {
        members.save(new Member(ADA, Role.USER, true, false));
        Instant now = clock.instant();
        ApiKeyScopes scopes = new ApiKeyScopes(Set.of(ApiKeyScope.READ));
        keys.add(new ApiKey(
                new ApiKeyId(new UUID(2, 1)), ADA, new ApiKeyName("clock"), scopes, "mtg_", "", now, now.plus(GRACE)));
    }

    Result<Instant> delete(String password) {
        return deleteAccount.handle(ada(), new DeleteAccount.Input(new Password(password)));
    }

    Result<Username> cancel(String login, String password) {
        return cancelAccountDeletion.handle(
                NOBODY, new CancelAccountDeletion.Input(new Login(login), new Password(password)));
    }

    AuditEntry lastAudited() {
        return auditLog.entries().getLast();
    }
}
