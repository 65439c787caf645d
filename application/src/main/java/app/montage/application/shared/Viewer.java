package app.montage.application.shared;

import app.montage.domain.shared.UserId;
import app.montage.domain.shared.UserSessionId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks. Every reader and use case takes it first, so that forgetting it does not compile.
 *
 * @param user the person, or null for someone who has not said who they are
 * @param session by which they are signed in; null where they are not, or try things out
 */
public record Viewer(@Nullable UserId user, @Nullable UserSessionId session) {
    private static final Viewer ANONYMOUS = new Viewer(null, null);

    public static Viewer anonymous() {
        return ANONYMOUS;
    }

    public static Viewer of(UserId user) {
        return new Viewer(user, null);
    }

    public boolean isAnonymous() {
        return user == null;
    }

    /** The person who asks, where only a person may ask. */
    public UserId id() {
        return Optional.ofNullable(user).orElseThrow(() -> new UnauthenticatedException());
    }
}
