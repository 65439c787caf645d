package app.montage.bootstrap.program;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this run of the program holds, let go of in reverse order when it ends, however it ends short of a kill. */
public final class Lifetime implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lifetime.class);

    private final Deque<AutoCloseable> held = new ArrayDeque<>();
    private boolean over;

    /** The lifetime of this process: it is over at Ctrl-C or SIGTERM, too. */
    public static Lifetime ofProcess() {
        Lifetime lifetime = new Lifetime();
        Runtime.getRuntime().addShutdownHook(new Thread(lifetime::close, "shutdown"));
        return lifetime;
    }

    /** Ends this process when the one that started it is gone, which otherwise goes unnoticed. */
    public static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }

    public synchronized <T extends AutoCloseable> T keep(T resource) {
        held.push(resource);
        return resource;
    }

    public synchronized boolean isOver() {
        return over;
    }

    @Override
    public synchronized void close() {
        over = true;
        while (!held.isEmpty()) close(held.pop());
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LOG.warn("Letting go of {} failed: {}", resource, e.toString());
            LOG.debug("It failed here", e);
        }
    }
}
