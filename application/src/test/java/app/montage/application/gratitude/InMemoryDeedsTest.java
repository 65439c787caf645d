package app.montage.application.gratitude;

import app.montage.application.shared.Transactions;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import java.util.UUID;

class InMemoryDeedsTest implements DeedsContract {
    private final Deeds deeds = new InMemoryDeeds(post -> new UserId(post.value()));

    @Override
    public Deeds deeds() {
        return deeds;
    }

    @Override
    public Transactions transactions() {
        return Transactions.direct();
    }

    @Override
    public UserId somebody() {
        return new UserId(UUID.randomUUID());
    }

    @Override
    public PostId post() {
        return new PostId(UUID.randomUUID());
    }
}
