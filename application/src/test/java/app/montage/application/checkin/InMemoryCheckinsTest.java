package app.montage.application.checkin;

import app.montage.application.shared.Transactions;
import app.montage.domain.shared.UserId;
import java.util.UUID;

class InMemoryCheckinsTest implements CheckinsContract {
    private final Checkins checkins = new InMemoryCheckins();

    @Override
    public Checkins checkins() {
        return checkins;
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
