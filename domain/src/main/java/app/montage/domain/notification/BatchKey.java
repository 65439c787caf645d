package app.montage.domain.notification;

import app.montage.domain.shared.UserId;
import java.util.Locale;
import java.util.UUID;

/**
 * Notifications with the same key come together: {@code {type}:post:{post}} or {@code {type}:user:{recipient}} (GRA-22),
 * and {@code …:overflow} for those that are more than somebody wants to be told of one by one.
 */
public record BatchKey(String value) {
    private static final String OVERFLOW = ":overflow";

    static BatchKey of(NotificationType type, UserId recipient, Subject subject) {
        UUID post = subject.post();
        return type.scope() == NotificationType.Scope.POST && post != null
                ? new BatchKey(name(type) + ":post:" + post)
                : ofUser(type, recipient);
    }

    /** The one batch of the recipient that takes in what is too much of the type. */
    public static BatchKey overflow(NotificationType type, UserId recipient) {
        return new BatchKey(ofUser(type.batch(), recipient).value + OVERFLOW);
    }

    private static BatchKey ofUser(NotificationType type, UserId recipient) {
        return new BatchKey(name(type) + ":user:" + recipient.value());
    }

    private static String name(NotificationType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    public boolean isOverflow() {
        return value.endsWith(OVERFLOW);
    }
}
