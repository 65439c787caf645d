package app.montage.application.notification;

/** Something that the viewer was told just now: something new, or a batch that has grown. */
public record NotificationReceivedView(NotificationView notification) {}
