package app.montage.application.moment;

import app.montage.domain.shared.UserId;
import java.util.UUID;

class InMemoryMomentsTest implements MomentsContract {
    private final Moments moments = new InMemoryMoments();

    @Override
    public Moments moments() {
        return moments;
    }

    @Override
    public UserId somebody() {
        return new UserId(UUID.randomUUID());
    }
}
