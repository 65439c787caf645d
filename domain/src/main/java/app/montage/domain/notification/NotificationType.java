package app.montage.domain.notification;

import static app.montage.domain.notification.NotificationCategory.MEDIA;
import static app.montage.domain.notification.NotificationCategory.USER;
import static app.montage.domain.notification.NotificationSeverity.INFO;
import static app.montage.domain.notification.NotificationSeverity.SUCCESS;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may be told of, how it is said, and how much of it comes together (GRA-20, GRA-27, P-14). */
public enum NotificationType {
    LIKE(Scope.POST, "New Like 💜", "liked your post", "heart"),
    EMOJI_REACTION(Scope.POST, "New Reaction", "reacted to your post", "reaction"),
    /** Likes and reactions to one post, together. */
    POST_INTERACTION(Scope.POST, "New Engagement 💜", "engaged with your post", "heart"),
    POST_SHARED(Scope.POST, "New Share", "shared your post", "share"),
    MENTION(Scope.POST, "New Mention", "mentioned you", "mention"),
    COMMENT(Scope.POST, "New Comment", "commented on your post", "comment"),
    REPLY(Scope.POST, "New Reply", "replied to your comment", "reply"),
    FOLLOW(Scope.USER, "New Follower", "started following you", "follow"),
    FOLLOW_REQUEST(Scope.USER, "New Follow Request", "asked to follow you", "follow"),
    FOLLOW_ACCEPTED(Scope.USER, "Follow Request Accepted", "lets you follow them", "follow"),
    MONTAGE_REFRESHED(Scope.USER, "Your Montage", "Your montage is ready", "montage");

    /** What notifications of a type have in common when they come together. */
    public enum Scope {
        /** One of the recipient's posts. */
        POST,
        /** The recipient. */
        USER
    }

    /** How long after it began a batch takes more in. */
    public static final Duration WINDOW = Duration.ofHours(24);

    private static final int MANY_FOLLOWERS = 10;

    private final Scope scope;
    private final String title;
    private final String deed;
    private final String icon;

    NotificationType(Scope scope, String title, String deed, String icon) {
        this.scope = scope;
        this.title = title;
        this.deed = deed;
        this.icon = icon;
    }

    public Scope scope() {
        return scope;
    }

    public String title() {
        return title;
    }

    /** What people did, as it follows their names; of what nobody did, the whole sentence. */
    String deed() {
        return deed;
    }

    /** Which picture goes with it, for front ends. */
    public String icon() {
        return icon;
    }

    /** The type of the batch that notifications of this one come together in. */
    public NotificationType batch() {
        return switch (this) {
            case LIKE, EMOJI_REACTION -> POST_INTERACTION;
            default -> this;
        };
    }

    /** Whether anybody is told of it by itself; else it is made of others that come together. */
    public boolean isTold() {
        return this != POST_INTERACTION;
    }

    /** All types that come together with this one, and so count together. */
    public Set<NotificationType> together() {
        return Arrays.stream(values()).filter(it -> it.batch() == batch()).collect(Collectors.toSet());
    }

    /** How many a batch takes in before the next one begins. */
    public int most() {
        return this == FOLLOW ? MANY_FOLLOWERS : Integer.MAX_VALUE;
    }

    public NotificationSeverity severity() {
        return this == FOLLOW_ACCEPTED || this == MONTAGE_REFRESHED ? SUCCESS : INFO;
    }

    public NotificationCategory category() {
        return this == MONTAGE_REFRESHED ? MEDIA : USER;
    }

    /** How much it presses, from 0 to 3: more where somebody waits for the recipient. */
    public int priority() {
        return switch (this) {
            case FOLLOW_REQUEST -> 2;
            case MENTION, COMMENT, REPLY -> 1;
            default -> 0;
        };
    }

    /** Whether it reaches those on this way who have not said anything of it: nobody is written to unasked. */
    public boolean isUsual(NotificationChannel channel) {
        return channel == NotificationChannel.IN_APP;
    }
}
