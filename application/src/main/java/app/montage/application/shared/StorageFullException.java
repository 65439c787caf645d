package app.montage.application.shared;

/** There is no room for another file. */
public final class StorageFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StorageFullException(Throwable cause) {
        super("There is no room for another file.", cause);
    }
}
