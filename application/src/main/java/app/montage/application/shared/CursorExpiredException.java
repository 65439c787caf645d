package app.montage.application.shared;

/** The list that a cursor belongs to has been made anew, and the old one is gone: start again from the front. */
public final class CursorExpiredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CursorExpiredException() {
        super("This cursor's list has been made anew; start again without a cursor.", null, false, false);
    }
}
