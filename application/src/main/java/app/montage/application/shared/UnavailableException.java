package app.montage.application.shared;

import org.jspecify.annotations.Nullable;

/** What is needed for an answer is away for now: the database, or a free connection to it. Trying again later helps. */
public final class UnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnavailableException(@Nullable Throwable cause) {
        super("Unavailable for now; try again.", cause);
    }
}
