package app.montage.application.gratitude;

import app.montage.application.shared.Transactions;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import java.util.UUID;

class InMemoryPicturesTest implements PicturesContract {
    private final PostPictures pictures = new InMemoryPictures();

    @Override
    public PostPictures pictures() {
        return pictures;
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
    public PostId postOf(UserId person) {
        return new PostId(UUID.randomUUID());
    }
}
