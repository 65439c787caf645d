package app.montage.domain.notification;

import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody is to be told of something that was done. Whoever did it comes from the one who tells. */
public record Notice(UserId recipient, NotificationType type, Subject subject) {
    public static Notice liked(UserId recipient, UUID post) {
        return onPost(recipient, NotificationType.LIKE, post);
    }

    public static Notice reacted(UserId recipient, UUID post, String emojiCode) {
        return new Notice(recipient, NotificationType.EMOJI_REACTION, new Subject(post, null, emojiCode));
    }

    public static Notice shared(UserId recipient, UUID post) {
        return onPost(recipient, NotificationType.POST_SHARED, post);
    }

    public static Notice mentioned(UserId recipient, UUID post) {
        return onPost(recipient, NotificationType.MENTION, post);
    }

    /** In a comment on the post. */
    public static Notice mentioned(UserId recipient, UUID post, UUID comment) {
        return new Notice(recipient, NotificationType.MENTION, Subject.ofComment(post, comment));
    }

    public static Notice commented(UserId recipient, UUID post, UUID comment) {
        return new Notice(recipient, NotificationType.COMMENT, Subject.ofComment(post, comment));
    }

    public static Notice replied(UserId recipient, UUID post, UUID comment) {
        return new Notice(recipient, NotificationType.REPLY, Subject.ofComment(post, comment));
    }

    public static Notice followed(UserId recipient) {
        return new Notice(recipient, NotificationType.FOLLOW, Subject.NONE);
    }

    public static Notice followRequested(UserId recipient) {
        return new Notice(recipient, NotificationType.FOLLOW_REQUEST, Subject.NONE);
    }

    public static Notice followAccepted(UserId recipient) {
        return new Notice(recipient, NotificationType.FOLLOW_ACCEPTED, Subject.NONE);
    }

    /** The recipient has a montage where there was none; later generations are for those who wait for them. */
    public static Notice montageRefreshed(UserId recipient) {
        return new Notice(recipient, NotificationType.MONTAGE_REFRESHED, Subject.NONE);
    }

    private static Notice onPost(UserId recipient, NotificationType type, UUID post) {
        return new Notice(recipient, type, Subject.ofPost(post));
    }

    /**
     * What it becomes once it is kept.
     *
     * @param isGrouped whether it may come together with others
     */
    public Notification by(@Nullable UserId actor, NotificationId id, boolean isGrouped, Instant now) {
        BatchKey key = isGrouped ? BatchKey.of(type.batch(), recipient, subject) : null;
        return new Notification(id, recipient, type, actor, subject, key, now);
    }
}
