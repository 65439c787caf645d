package app.montage.domain.shared;

/** What a value says when it cannot exist; the binder adds which input field it was. */
public final class InvalidValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidValue(String message) {
        super(message, null, false, false);
    }
}
