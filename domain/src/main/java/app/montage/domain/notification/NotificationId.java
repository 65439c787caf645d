package app.montage.domain.notification;

import java.util.UUID;

/** Names a notification: a single one, a batch, or one inside a batch. */
public record NotificationId(UUID value) {}
