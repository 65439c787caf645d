package app.montage.application.account;

import app.montage.domain.shared.UserId;
import java.util.UUID;

class InMemoryMutesTest implements MutesContract {
    private final Mutes mutes = new InMemoryMutes();

    @Override
    public Mutes mutes() {
        return mutes;
    }

    @Override
    public UserId somebody() {
        return new UserId(UUID.randomUUID());
    }
}
