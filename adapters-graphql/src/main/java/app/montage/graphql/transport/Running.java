package app.montage.graphql.transport;

import graphql.ExecutionInput;

/**
 * An execution and the thread it runs on. Past its time it is first asked to stop, which it does at the next field; where
 * a field hangs, its thread is interrupted a little later.
 */
final class Running {
    private final ExecutionInput input;
    private final Thread thread = Thread.currentThread();
    private final long askAt;
    private final long interruptAt;
    private boolean overdue;
    private boolean over;

    Running(ExecutionInput input, long askAt, long interruptAt) {
        this.input = input;
        this.askAt = askAt;
        this.interruptAt = interruptAt;
    }

    synchronized void look(long now) {
        if (over || now - askAt < 0) {
            return;
        }
        overdue = true;
        input.cancel();
        if (now - interruptAt >= 0) {
            thread.interrupt();
        }
    }

    /** Nobody interrupts this thread from here on; tells whether the time was over. */
    synchronized boolean end() {
        over = true;
        if (overdue) {
            Thread.interrupted(); // the thread goes on to answer, and must not stumble over what was meant for the
            // field
        }
        return overdue;
    }
}
