package app.montage.domain.notification;

import java.util.UUID;

/** Where a front end shows what a notification tells of: paths from its root, which end with the uuid of a thing. */
public final class Paths {
    private Paths() {}

    public static String of(Notification notification) {
        UUID post = notification.subject().post();
        UUID comment = notification.subject().comment();
        if (post != null) return "/posts/" + post + (comment == null ? "" : "#" + comment);
        if (notification.actor() != null)
            return "/people/" + notification.actor().value();
        return "/montage";
    }

    public static String of(Batch batch, Notification one) {
        UUID post = one.subject().post();
        if (batch.key().isOverflow()) return "/notifications";
        if (post != null) return "/posts/" + post;
        return switch (batch.type()) {
            case FOLLOW_REQUEST -> "/follow-requests";
            case MONTAGE_REFRESHED -> of(one);
            case FOLLOW_ACCEPTED -> "/following";
            default -> "/followers";
        };
    }
}
