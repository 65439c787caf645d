package app.montage.graphql.transport;

import graphql.ExecutionInput;
import org.jspecify.annotations.Nullable;

/**
 * An execution and the thread it runs on. Past its time it is first asked to stop, which it does at the next field; where
 * a field hangs, its thread is interrupted a little later.
 */
final class Running {
    private final Thread thread = Thread.currentThread();
    private final long askAt;
    private final long interruptAt;
    private @Nullable ExecutionInput input;
    private boolean overdue;
    private boolean over;

    Running(long askAt, long interruptAt) {
        this.askAt = askAt;
        this.interruptAt = interruptAt;
    }

    /** What the engine is to be told to stop. */
    synchronized void of(ExecutionInput started) {
        input = started;
    }

    synchronized void look(long now) {
        if (over || now - askAt < 0) {
            return;
        }
        overdue = true;
        if (input != null) {
            input.cancel();
        }
        if (now - interruptAt >= 0) {
            thread.interrupt();
        }
    }

    /** Whether its time is over. */
    synchronized boolean isOverdue() {
        return overdue;
    }

    /** Nobody interrupts this thread from here on. */
    synchronized void end() {
        over = true;
        if (overdue) {
            Thread.interrupted(); // it goes on to answer, and must not stumble over what was meant for the field
        }
    }
}
