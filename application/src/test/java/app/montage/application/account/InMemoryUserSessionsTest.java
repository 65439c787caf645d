package app.montage.application.account;

import app.montage.application.shared.Transactions;
import app.montage.domain.shared.UserId;
import java.util.UUID;

class InMemoryUserSessionsTest implements UserSessionsContract {
    private final UserSessions sessions = new InMemoryUserSessions();

    @Override
    public UserSessions sessions() {
        return sessions;
    }

    @Override
    public Transactions transactions() {
        return Transactions.direct();
    }

    @Override
    public UserId somebody() {
        return new UserId(UUID.randomUUID());
    }
}
