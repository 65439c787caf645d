package app.montage.benchmarks.http;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Many clients doing a number of things at once, each the next as soon as it is done with one. */
final class Together {
    private static final int CLIENTS = 32;

    /** One of the things. */
    interface Deed {
        void of(String one) throws IOException, SQLException;
    }

    private Together() {}

    /** How many were done in a second; the first that fails ends all. */
    static double perSecond(List<String> all, Deed deed) {
        Queue<String> waiting = new ConcurrentLinkedQueue<>(all);
        Queue<Exception> failed = new ConcurrentLinkedQueue<>();
        long began = System.nanoTime();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) clients.add(Thread.ofPlatform().start(() -> work(waiting, deed, failed)));
        try {
            for (Thread client : clients) client.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!failed.isEmpty()) throw new IllegalStateException(failed.peek());
        return all.size() / ((System.nanoTime() - began) / 1e9);
    }

    private static void work(Queue<String> waiting, Deed deed, Queue<Exception> failed) {
        for (String one = waiting.poll(); one != null && failed.isEmpty(); one = waiting.poll())
            try {
                deed.of(one);
            } catch (IOException | SQLException | RuntimeException e) {
                failed.add(e);
            }
    }
}
