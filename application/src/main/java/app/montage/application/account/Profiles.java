package app.montage.application.account;

import app.montage.domain.account.Profile;
import app.montage.domain.shared.UserId;
import java.util.Optional;

/** What people say of themselves. */
public interface Profiles {
    /** The person's profile, unless they are gone; nobody else changes it until the transaction ends. */
    Optional<Profile> find(UserId id);

    void save(Profile profile);
}
