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

    /** Those of the names that belong to people who are there (GRA-43); in one statement. */
    Map<Username, UserView> named(Viewer viewer, Collection<Username> usernames);

    default Optional<UserView> named(Viewer viewer, Username username) {
        return Optional.ofNullable(named(viewer, List.of(username)).get(username));
    }

    default Optional<UserView> one(Viewer viewer, UserId id) {
        return Optional.ofNullable(many(viewer, List.of(id)).get(id));
    }
}
