package app.montage.application.account;

import app.montage.application.shared.Viewer;
import app.montage.domain.account.Username;
import app.montage.domain.shared.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells of people. Who is gone, or has blocked the viewer, or is blocked by them, is not there. */
public interface UserReader {
    /** Those of the people who are there; in one statement. */
    Map<UserId, UserView> many(Viewer viewer, Collection<UserId> ids);

    Optional<UserView> named(Viewer viewer, Username username);

    default Optional<UserView> one(Viewer viewer, UserId id) {
        return Optional.ofNullable(many(viewer, List.of(id)).get(id));
    }
}
