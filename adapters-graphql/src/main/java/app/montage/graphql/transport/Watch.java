package app.montage.graphql.transport;

import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at all that runs, a few times a second: a timer for each request would cost more than most requests. */
@Context
final class Watch {
    private static final Duration ROUND = Duration.ofMillis(100);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final long time;
    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final Thread rounds = Thread.ofVirtual().name("graphql-watch").unstarted(this::rounds);

    Watch(GraphqlLimits limits) {
        this.time = limits.executionTime().toNanos();
        rounds.start();
    }

    Running begin() {
        long askAt = System.nanoTime() + time;
        Running one = new Running(askAt, askAt + GRACE.toNanos());
        running.add(one);
        return one;
    }

    void end(Running one) {
        running.remove(one);
        one.end();
    }

    private void rounds() {
        try {
            while (true) {
                Thread.sleep(ROUND);
                long now = System.nanoTime();
                running.forEach(one -> one.look(now));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        rounds.interrupt();
    }
}
