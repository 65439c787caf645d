package app.montage.application.account;

import app.montage.application.shared.Transactions;
import app.montage.domain.shared.UserId;
import java.util.UUID;

class InMemoryProfilePhotosTest implements ProfilePhotosContract {
    private final InMemoryProfilePhotos photos = new InMemoryProfilePhotos();

    @Override
    public ProfilePhotos photos() {
        return photos;
    }

    @Override
    public Transactions transactions() {
        return Transactions.direct();
    }

    @Override
    public UserId somebody() {
        UserId person = new UserId(UUID.randomUUID());
        photos.add(person);
        return person;
    }
}
