package app.montage.bootstrap.command;

import app.montage.bootstrap.program.Failure;
import app.montage.bootstrap.program.Lifetime;
import java.io.PrintWriter;
import java.net.BindException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what went wrong in one line; where it happened in the code is in the log, for those who ask for debug. */
final class Complaints {
    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);
    private static final int FAILED = 1;

    private final Lifetime lifetime;

    Complaints(Lifetime lifetime) {
        this.lifetime = lifetime;
    }

    /** The answer is the exit code. */
    int tell(String command, Exception e, PrintWriter err) {
        LOG.debug("{} failed", command, e);
        // Somebody stopped the program on purpose, and what it was doing broke off.
        if (!lifetime.isOver()) err.println("montage: " + line(e).replaceAll("\\s*\\R\\s*", " "));
        return FAILED;
    }

    private static String line(Exception e) {
        return find(e, Failure.class)
                .map(Throwable::getMessage)
                .or(() -> find(e, BindException.class).map(it -> "The port is taken by another program: set PORT."))
                .orElseGet(() -> oneLine(e));
    }

    private static String oneLine(Throwable e) {
        return e.getClass().getSimpleName() + ": "
                + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static <T extends Throwable> Optional<T> find(Throwable e, Class<T> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (type.isInstance(cause)) return Optional.of(type.cast(cause));
        return Optional.empty();
    }
}
