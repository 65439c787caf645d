package app.montage.bootstrap.operations;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long a connection waits for a request, on a clock of its own. */
class SlowRequestsTest {
    private static final SlowRequests SLOW_REQUESTS =
            new SlowRequests(Duration.ofSeconds(30), 1_000, Duration.ofSeconds(120));
    private static final String JSON = "POST /graphql HTTP/1.1\r\nContent-Type: application/json\r\n";
    private static final String FILES = "POST /graphql HTTP/1.1\r\nContent-Type: Multipart/Form-Data; boundary=x\r\n";
    private static final String PHOTO = "POST /api/profile-photo HTTP/1.1\r\nContent-Type: image/png\r\n";
    private static final int BODY = 1_000_000;

    private final EmbeddedChannel connection = new EmbeddedChannel();

    SlowRequestsTest() {
        connection.freezeTime();
        connection.pipeline().addLast(ConnectionPart.CODEC, new HttpServerCodec());
        SLOW_REQUESTS.join(connection.pipeline());
    }

    @AfterEach
    void close() {
        connection.finishAndReleaseAll();
    }

    private void say(String text) {
        connection.writeInbound(Unpooled.copiedBuffer(text, US_ASCII));
    }

    private void begin(String head) {
        say(head + "Content-Length: " + BODY + "\r\n\r\n");
    }

    /** How many seconds the server listens to so many bytes a second, of a body that does not end. */
    private int listensTo(int bytesPerSecond) {
        int seconds = 0;
        while (connection.isOpen() && seconds < 1_000) {
            say("x".repeat(bytesPerSecond));
            connection.advanceTimeBy(1, TimeUnit.SECONDS);
            connection.runScheduledPendingTasks();
            seconds++;
        }
        return seconds;
    }

    @Test
    void a_request_without_files_has_its_time_however_fast_it_comes() {
        begin(JSON);
        assertThat(listensTo(5_000)).isEqualTo(30);
    }

    @Test
    void one_that_brings_files_has_longer_while_enough_of_it_comes() {
        begin(FILES);
        assertThat(listensTo(5_000)).isEqualTo(120);
    }

    @Test
    void so_has_a_body_that_is_a_file() {
        begin(PHOTO);
        assertThat(listensTo(5_000)).isEqualTo(120);
    }

    @Test
    void files_that_drip_are_given_up() {
        begin(FILES);
        assertThat(listensTo(500)).isBetween(60, 61);
    }

    @Test
    void a_head_that_drips_is_no_file_yet() {
        say("POST /api/profile-photo HTTP/1.1\r\nX-Drip: ");
        assertThat(listensTo(10)).isEqualTo(30);
    }

    @Test
    void what_came_whole_is_waited_for_no_longer_and_the_next_begins_anew() {
        say(PHOTO + "Content-Length: 40000\r\n\r\n" + "x".repeat(40_000));
        connection.advanceTimeBy(10, TimeUnit.MINUTES);
        connection.runScheduledPendingTasks();
        assertThat(connection.isOpen()).isTrue();
        begin(JSON);
        assertThat(listensTo(5_000)).isEqualTo(30);
    }
}
