package app.montage.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.stories.World;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Photos that come over a slow line arrive; those that hardly come at all do not hold their connection. */
class SlowUploadsTest {
    private static final int PIECE = 1_000;
    private static final int PIECES = 30;

    private static final World WORLD =
            new World(Map.of("montage.workers", 0, "montage.request-arrival", "1s", "montage.upload-rate", PIECE));
    private static final URI GRAPHQL = WORLD.serve();
    private static final String TOKEN = WORLD.token(WORLD.person("ada"));

    @AfterAll
    static void close() {
        WORLD.close();
    }

    /** What the server says to a body that comes piece by piece, ten of them a second at the most. */
    private static String answer(String path, String type, int piece) {
        try (RawClient client = new RawClient(GRAPHQL)) {
            client.say("POST " + path + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\nContent-Type: " + type
                    + "\r\nAuthorization: Bearer " + TOKEN + "\r\nContent-Length: " + PIECE * PIECES + "\r\n\r\n");
            for (int sent = 0; sent < PIECE * PIECES && client.say("x".repeat(piece)); sent += piece) pause();
            return client.hearOut();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_photo_that_takes_longer_than_a_question_may_is_taken_in() {
        assertThat(answer("/api/profile-photo", "image/png", PIECE))
                .startsWith("HTTP/1.1 200")
                .contains("PHOTO_NOT_AN_IMAGE");
    }

    @Test
    void a_photo_that_drips_is_not() {
        assertThat(answer("/api/profile-photo", "image/png", 1)).isEmpty();
    }

    @Test
    void a_question_has_no_longer_however_fast_it_comes() {
        assertThat(answer("/graphql", "application/json", PIECE)).isEmpty();
    }
}
