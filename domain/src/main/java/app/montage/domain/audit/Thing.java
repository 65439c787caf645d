package app.montage.domain.audit;

import app.montage.domain.shared.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What something was done to.
 *
 * @param kind its type's name in the schema, such as {@code Checkin}
 * @param id null where it is not known which one, as with a name that nobody has
 */
public record Thing(String kind, @Nullable UUID id) {
    /** The kind of things that people are. */
    public static final String USER = "User";

    public static Thing of(UserId person) {
        return new Thing(USER, person.value());
    }
}
