package app.montage.application.shared;

/** Somebody who has not said who they are asked for what only a known person may do. */
public final class UnauthenticatedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnauthenticatedException() {
        super("Sign in first.", null, false, false);
    }
}
