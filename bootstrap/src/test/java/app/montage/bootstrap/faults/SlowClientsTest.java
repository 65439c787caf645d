package app.montage.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.stories.Meanwhile;
import app.montage.stories.World;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that hold on to connections, or send what is small and gets big, harm nobody else (B6, B7). */
class SlowClientsTest {
    private static final int CLIENTS = 50;
    private static final String SCHEMA = "{\"query\": \"{ __schema { types { name fields { name description } } } }\"}";

    private static final World WORLD = new World(Map.of(
            "montage.workers", 0,
            "montage.request-arrival", "3s",
            "micronaut.server.idle-timeout", "2s",
            "micronaut.server.read-idle-timeout", "2s",
            "micronaut.server.write-idle-timeout", "2s"));
    private static final URI GRAPHQL = WORLD.serve();

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @AfterEach
    void others_are_served() {
        String question = "{\"query\": \"{ __typename }\"}";
        try (RawClient client = new RawClient(GRAPHQL)) {
            client.say(RawClient.head("Connection: close\r\nContent-Length: " + question.length() + "\r\n") + question);
            assertThat(client.hearOut()).startsWith("HTTP/1.1 200");
        }
    }

    private void closed(int number, Consumer<RawClient> doing) {
        List<RawClient> clients =
                IntStream.range(0, number).mapToObj(i -> new RawClient(GRAPHQL)).toList();
        clients.forEach(doing);
        others_are_served();
        clients.forEach(RawClient::hearOut);
        clients.forEach(RawClient::close);
    }

    @Test
    void half_a_head_and_silence() {
        closed(CLIENTS, it -> it.say("POST /graphql HTTP/1.1\r\nHost: te"));
    }

    @Test
    void half_a_body_and_silence() {
        closed(CLIENTS, it -> it.say(RawClient.head("Content-Length: 100\r\n") + "{\"query\": "));
    }

    @Test
    void heads_and_bodies_that_drip() {
        String whole = RawClient.head("Content-Length: " + SCHEMA.length() + "\r\n") + SCHEMA;
        for (int from : new int[] {0, whole.length() - SCHEMA.length()})
            closed(
                    CLIENTS / 10,
                    it -> Meanwhile.run(() -> {
                        it.say(whole.substring(0, from));
                        for (int i = from; i < whole.length() && it.say(whole.substring(i, i + 1)); i++) pause();
                    }));
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nothing_at_all() {
        closed(CLIENTS, it -> {});
    }

    @Test
    void many_questions_whose_answers_nobody_reads() {
        String question = RawClient.head("Content-Length: " + SCHEMA.length() + "\r\n") + SCHEMA;
        closed(4, it -> it.say(question.repeat(100)));
    }

    @Test
    void a_small_body_that_unpacks_to_a_big_one_is_refused() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        ByteArrayOutputStream deflate = new ByteArrayOutputStream();
        unpacksTo64MiB(new GZIPOutputStream(gzip));
        unpacksTo64MiB(new DeflaterOutputStream(deflate));
        Map.of("gzip", gzip, "deflate", deflate).forEach((encoding, body) -> {
            try (RawClient client = new RawClient(GRAPHQL)) {
                client.say(RawClient.head("Connection: close\r\nContent-Encoding: " + encoding + "\r\nContent-Length: "
                        + body.size() + "\r\n"));
                client.say(body.toByteArray());
                assertThat(client.hearOut()).as(encoding).startsWith("HTTP/1.1 413");
            }
        });
    }

    private static void unpacksTo64MiB(OutputStream packed) throws IOException {
        try (packed) {
            for (int i = 0; i < 64; i++) packed.write(new byte[1 << 20]);
        }
    }

    @Test
    void made_up_addresses_and_names_leave_nothing_behind() {
        for (int i = 0; i < 1_000; i++) {
            try (RawClient client = new RawClient(GRAPHQL)) {
                client.say("GET /nothing" + i + " HTTP/1.1\r\nHost: test" + i + "\r\nAccept-Language: x-" + i
                        + "\r\nConnection: close\r\n\r\n");
                assertThat(client.hearOut()).startsWith("HTTP/1.1 404");
            }
        }
        assertThat(WORLD.the(MeterRegistry.class).getMeters()).hasSizeLessThan(300);
    }
}
