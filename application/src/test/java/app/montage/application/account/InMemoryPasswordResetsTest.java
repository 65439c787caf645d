package app.montage.application.account;

import app.montage.application.shared.Transactions;
import app.montage.domain.shared.UserId;
import java.util.UUID;

class InMemoryPasswordResetsTest implements PasswordResetsContract {
    private final PasswordResets resets = new InMemoryPasswordResets();

    @Override
    public PasswordResets resets() {
        return resets;
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
