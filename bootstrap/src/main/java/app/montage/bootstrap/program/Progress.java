package app.montage.bootstrap.program;

import java.io.Console;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far long work has come: a bar on a terminal, a line now and then elsewhere. */
public final class Progress implements AutoCloseable {
    private static final long NANOS_BETWEEN_LINES = Duration.ofSeconds(5).toNanos();

    private final String task;
    private final long all;
    private final @Nullable ProgressBar bar;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong lastLine = new AtomicLong(System.nanoTime());

    public Progress(String task, long all) {
        this.task = task;
        this.all = all;
        this.bar = onTerminal()
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(all)
                        .setStyle(ProgressBarStyle.ASCII)
                        .build()
                : null;
        if (bar == null) line("...");
    }

    private static boolean onTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** So much more is done; from any thread. */
    public void step(long more) {
        long now = done.addAndGet(more);
        if (bar != null) bar.stepBy(more);
        else if (isTimeForLine()) line(now + " of " + all);
    }

    private boolean isTimeForLine() {
        long last = lastLine.get();
        return System.nanoTime() - last > NANOS_BETWEEN_LINES && lastLine.compareAndSet(last, System.nanoTime());
    }

    private void line(String text) {
        System.err.println(task + " " + text);
    }

    @Override
    public void close() {
        if (bar != null) bar.close();
        else line("done: " + done);
    }
}
