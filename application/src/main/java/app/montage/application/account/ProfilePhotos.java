package app.montage.application.account;

import app.montage.domain.account.ProfilePhoto;
import app.montage.domain.shared.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which photo people are shown by. */
public interface ProfilePhotos {
    /** The person's choice, empty while they have none. Nobody else changes it until the transaction ends. */
    record Chosen(UserId person, @Nullable ProfilePhoto photo) {}

    /** Empty where the person is gone. */
    Optional<Chosen> find(UserId person);

    void save(Chosen chosen);

    /** Has somebody have no photo any more, be they gone or not; the one that they had. */
    Optional<ProfilePhoto> forget(UserId person);
}
