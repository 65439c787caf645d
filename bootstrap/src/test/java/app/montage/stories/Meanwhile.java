package app.montage.stories;

import app.montage.application.shared.Sight;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Runs what happens at the same time, each on a thread of its own, however few processors there are. */
public final class Meanwhile {
    private Meanwhile() {}

    public static <T> CompletableFuture<T> call(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                () -> Sight.everything().during(work),
                task -> Thread.ofVirtual().start(task));
    }

    public static CompletableFuture<Void> run(Runnable work) {
        return CompletableFuture.runAsync(
                () -> Sight.everything().run(work), task -> Thread.ofVirtual().start(task));
    }
}
