package app.montage.bootstrap.operations;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a connection on which a request is answered before it is there, on a clock of its own. */
class EarlyAnswersTest {
    private static final int MOST = 10_000;
    private static final String WHOLE = "POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\nbody";
    private static final String LONG = "POST / HTTP/1.1\r\nContent-Length: 1000000\r\n\r\n";
    private static final String CHUNKED = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";

    private final EmbeddedChannel connection = new EmbeddedChannel();

    EarlyAnswersTest() {
        connection.freezeTime();
        connection.pipeline().addLast(ConnectionPart.CODEC, new HttpServerCodec());
        new EarlyAnswers(MOST, Duration.ofSeconds(10)).join(connection.pipeline());
    }

    @AfterEach
    void close() {
        connection.finishAndReleaseAll();
    }

    private void say(String text) {
        connection.writeInbound(Unpooled.copiedBuffer(text, US_ASCII));
    }

    private String answer() {
        connection.writeOutbound(
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE));
        StringBuilder heard = new StringBuilder();
        for (ByteBuf part = connection.readOutbound(); part != null; part = connection.readOutbound()) {
            heard.append(part.toString(US_ASCII));
            part.release();
        }
        return heard.toString();
    }

    private void pass(int seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
    }

    @Test
    void who_sends_the_rest_is_listened_to_and_then_closed() {
        say(CHUNKED + "5\r\n12345\r\n");
        assertThat(answer()).contains("413").containsIgnoringCase("connection: close");
        say("5\r\n12345\r\n");
        assertThat(connection.isOpen()).isTrue();
        say("0\r\n\r\n");
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void who_sends_too_much_is_closed() {
        say(LONG + "x".repeat(2 * MOST));
        answer();
        say("x".repeat(MOST));
        assertThat(connection.isOpen()).isTrue();
        say("x");
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void who_takes_too_long_is_closed() {
        say(LONG);
        answer();
        pass(9);
        say("x");
        assertThat(connection.isOpen()).isTrue();
        pass(1);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void a_server_that_wants_to_close_waits_for_that_too() {
        say(LONG);
        answer();
        connection.pipeline().close();
        assertThat(connection.isOpen()).isTrue();
        pass(10);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void nothing_of_the_rest_is_passed_on() {
        say(LONG);
        connection.releaseInbound();
        answer();
        say("x".repeat(100));
        assertThat(connection.<Object>readInbound()).isNull();
    }

    @Test
    void what_came_whole_is_answered_and_the_connection_stays() {
        for (int i = 0; i < 2; i++) {
            say(WHOLE);
            assertThat(answer()).doesNotContainIgnoringCase("connection:");
        }
        pass(100);
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void an_answer_is_early_only_to_the_request_that_is_arriving() {
        say(WHOLE + LONG);
        assertThat(answer()).doesNotContainIgnoringCase("connection:");
        assertThat(answer()).containsIgnoringCase("connection: close");
    }
}
