package app.montage.application.account;

import app.montage.domain.account.User;
import app.montage.domain.shared.UserId;
import java.util.Optional;

/** The people of this product, as far as they decide on montages. */
public interface Users {
    /** The person, unless they are gone; nobody else changes them until the transaction ends. */
    Optional<User> find(UserId id);

    void save(User user);
}
