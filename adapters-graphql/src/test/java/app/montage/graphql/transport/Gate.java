package app.montage.graphql.transport;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Holds up fields until a test lets them go, and tells how many have come. */
record Gate(CountDownLatch come, CountDownLatch open) {
    private static final Map<String, Gate> GATES = new ConcurrentHashMap<>();

    static Gate named(String name, int expected) {
        Gate gate = new Gate(new CountDownLatch(expected), new CountDownLatch(1));
        GATES.put(name, gate);
        return gate;
    }

    static Gate of(String name) {
        Gate gate = GATES.get(name);
        if (gate == null) throw new IllegalArgumentException(name);
        return gate;
    }

    String pass() throws InterruptedException {
        come.countDown();
        open.await();
        return "passed";
    }
}
