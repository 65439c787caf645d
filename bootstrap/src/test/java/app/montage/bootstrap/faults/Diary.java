package app.montage.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.UserId;
import app.montage.stories.Await;
import app.montage.stories.Client;
import app.montage.stories.Meanwhile;
import app.montage.stories.World;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody who writes check-ins, asks again with the same key where the answer is an error, and notes what was acknowledged. */
final class Diary {
    static final String UNAVAILABLE = "503 UNAVAILABLE";

    private static final String CREATE = """
            mutation ($key: String!) { createCheckin(input: {
              idempotencyKey: $key, widgets: [{text: {text: "kept"}}]}) { checkin { id } userErrors { code } } }""";

    private static final AtomicInteger WRITERS = new AtomicInteger();

    private static final String READ = "{ viewer { checkins(first: 5) { nodes { id } } } }";

    /** Longer than any fault lasts. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Client client;
    private final UserId writer;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> faults = ConcurrentHashMap.newKeySet();
    private final AtomicInteger keys = new AtomicInteger();
    private final AtomicLong slowest = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();

    private Diary(Client client, UserId writer) {
        this.client = client;
        this.writer = writer;
    }

    static Diary in(World world, URI graphql) {
        UserId writer = world.person("writer" + WRITERS.incrementAndGet());
        return new Diary(new Client(graphql, world.token(writer)), writer);
    }

    /** Writes on and on, until told to stop. */
    CompletableFuture<Void> writing() {
        return Meanwhile.run(() -> {
            while (!over.get()) write();
        });
    }

    void stop() {
        over.set(true);
    }

    /** Writes one check-in, however often it must ask. */
    void write() {
        String key = "key " + keys.incrementAndGet();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ask(key))
            if (System.nanoTime() > end) throw new AssertionError("Never acknowledged, but answered " + faults);
    }

    private boolean ask(String key) {
        long began = System.nanoTime();
        Client.Answer answer = client.ask(CREATE, "key", key);
        slowest.accumulateAndGet(System.nanoTime() - began, Math::max);
        String id = answer.at("/data/createCheckin/checkin/id").asText();
        if (id.isEmpty()) faults.add(answer.status() + " " + answer.code());
        else assertThat(acknowledged.putIfAbsent(key, id)).isIn(null, id);
        return !id.isEmpty();
    }

    Client.Answer read() {
        return client.ask(READ);
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** Waits until that many more are acknowledged. */
    void awaitMore(int number) {
        int before = acknowledged();
        Await.until("people write", () -> acknowledged() >= before + number);
    }

    /** What was answered instead of an acknowledgement. */
    Set<String> faults() {
        return faults;
    }

    Duration slowest() {
        return Duration.ofNanos(slowest.get());
    }

    /** All that was acknowledged is there, once, and who asks again gets the first id. */
    void assertKept(World world) {
        assertThat(Set.copyOf(acknowledged.keySet())).allMatch(this::ask);
        assertThereOnce(world);
    }

    /** All that was acknowledged is there, once, and nothing else. */
    void assertThereOnce(World world) {
        assertThat(world.count("SELECT count(*) AS count FROM checkin.checkins WHERE user_id = :id", "id", writer))
                .isEqualTo(acknowledged.size());
        assertThat(new HashSet<>(acknowledged.values())).hasSameSizeAs(acknowledged.keySet());
    }
}
