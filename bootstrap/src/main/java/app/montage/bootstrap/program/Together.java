package app.montage.bootstrap.program;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same work done by several at once, as many as there are processors. */
public final class Together {
    private static final int WORKERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);

    private Together() {}

    /** What each of them answered, when all have ended; the first failure ends it all. */
    public static <T> List<T> run(Callable<T> work) {
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) futures.add(workers.submit(work));
            List<T> answers = new ArrayList<>();
            for (Future<T> future : futures) answers.add(future.get());
            return answers;
        } catch (ExecutionException e) {
            throw new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
