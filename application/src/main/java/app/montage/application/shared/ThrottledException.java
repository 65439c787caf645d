package app.montage.application.shared;

import java.time.Duration;

/** Something was tried too often lately. */
public final class ThrottledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration within;

    /** @param within after which there is room again, at the latest */
    public ThrottledException(Duration within) {
        super("Tried too often lately; come back later.", null, false, false);
        this.within = within;
    }

    public Duration within() {
        return within;
    }
}
