package app.montage.application.account;

import app.montage.application.shared.ErasurePart;
import app.montage.application.shared.Leaver;
import app.montage.application.shared.UseCase;
import app.montage.domain.account.ProfilePhoto;
import java.util.Optional;

/** The photo of who has left goes with them, and its files. */
@UseCase
public final class EraseProfilePhoto implements ErasurePart {
    private final ProfilePhotos photos;
    private final PhotoFiles files;

    public EraseProfilePhoto(ProfilePhotos photos, PhotoFiles files) {
        this.photos = photos;
        this.files = files;
    }

    @Override
    public int erase(Leaver leaver, int most) {
        Optional<ProfilePhoto> photo = photos.forget(leaver.person());
        photo.ifPresent(it -> files.replace(it, null));
        return photo.isPresent() ? 1 : 0;
    }
}
