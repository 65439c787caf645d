package app.montage.persistence.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * What is noted so often that nobody can wait for it to be written: it is gathered in memory, and whoever owns this writes it down now
 * and then and at the end, much of it at once. A node that dies loses what it has not written; what does not fit in memory is lost.
 */
public final class WriteBehind<T> {
    private final BlockingQueue<T> waiting;
    private final int atOnce;
    private final Consumer<List<T>> writing;
    private final Consumer<T> losing;

    /**
     * @param most how much may wait
     * @param atOnce how much of it is written in one go
     * @param writing writes all of it or none, and throws where it cannot
     * @param losing is told what was lost
     */
    public WriteBehind(int most, int atOnce, Consumer<List<T>> writing, Consumer<T> losing) {
        this.waiting = new LinkedBlockingQueue<>(most);
        this.atOnce = atOnce;
        this.writing = writing;
        this.losing = losing;
    }

    public void note(T note) {
        if (!waiting.offer(note)) losing.accept(note);
    }

    /** Writes all that waits; where that fails, what could not be written waits on. */
    public void write() {
        List<T> some = new ArrayList<>();
        while (waiting.drainTo(some, atOnce) > 0) {
            try {
                writing.accept(List.copyOf(some));
            } catch (RuntimeException e) {
                some.forEach(this::note);
                throw e;
            }
            some.clear();
        }
    }
}
