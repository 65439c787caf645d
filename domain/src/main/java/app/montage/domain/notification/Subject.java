package app.montage.domain.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a notification is about, besides who did it.
 *
 * @param post a post
 * @param comment a comment on it
 * @param emojiCode by what somebody reacted to it
 */
public record Subject(
        @Nullable UUID post,
        @Nullable UUID comment,
        @Nullable String emojiCode) {
    /** Where the people themselves are all there is to tell of. */
    public static final Subject NONE = new Subject(null, null, null);

    public static Subject ofPost(UUID post) {
        return new Subject(post, null, null);
    }

    public static Subject ofComment(UUID post, UUID comment) {
        return new Subject(post, comment, null);
    }
}
