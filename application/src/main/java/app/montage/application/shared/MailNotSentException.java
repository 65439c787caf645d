package app.montage.application.shared;

/** A letter could not be handed over; its message tells operators why. */
public final class MailNotSentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MailNotSentException(String message, Throwable cause) {
        super(message, cause);
    }
}
