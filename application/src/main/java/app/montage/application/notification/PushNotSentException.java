package app.montage.application.notification;

/** Short news could not be brought to a device. */
public final class PushNotSentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PushNotSentException(String message) {
        super(message);
    }
}
