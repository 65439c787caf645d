package app.montage.bootstrap.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.stories.Meanwhile;
import app.montage.stories.World;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who sends too much is told so soon, can read it, and does not hold their connection. */
class TooBigTest {
    private static final int TOO_BIG = 8_000_000;
    private static final String FILE_BEGINS = "--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{}\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\n{\"0\": []}\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"0\"\r\n\r\n";

    private static final World WORLD =
            new World(Map.of("montage.workers", 0, "montage.passed-over", 2 * TOO_BIG, "montage.passing-over", "5s"));
    private static final URI GRAPHQL = WORLD.serve();
    private static final String TOKEN = WORLD.token(WORLD.person("ada"));
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private record Kind(String path, String type) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("/graphql", "application/json"),
            new Kind("/graphql", "multipart/form-data; boundary=x"),
            new Kind("/api/profile-photo", "image/png"));

    @AfterAll
    static void close() {
        WORLD.close();
    }

    private static String head(Kind kind, String line) {
        return "POST " + kind.path + " HTTP/1.1\r\nHost: test\r\nContent-Type: " + kind.type
                + "\r\nAuthorization: Bearer " + TOKEN + "\r\n" + line + "\r\n\r\n";
    }

    private static HttpResponse<String> send(Kind kind, BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(GRAPHQL.resolve(kind.path))
                .header("Content-Type", kind.type)
                .header("Authorization", "Bearer " + TOKEN)
                .timeout(Duration.ofSeconds(20))
                .POST(body)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void who_sends_all_of_it_before_they_listen_hears_the_answer() throws Exception {
        byte[] file = (FILE_BEGINS + " ".repeat(TOO_BIG)).getBytes(US_ASCII);
        for (Kind kind : KINDS) {
            BodyPublisher ofUnknownLength = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file));
            for (BodyPublisher body : List.of(BodyPublishers.ofByteArray(file), ofUnknownLength)) {
                HttpResponse<String> answer = send(kind, body);
                assertThat(answer.statusCode()).as("%s", kind).isEqualTo(413);
                assertThat(answer.body()).as("%s", kind).contains("LIMIT");
            }
        }
    }

    @Test
    void who_only_says_that_they_will_is_told_at_once_and_not_waited_for() {
        List<RawClient> clients =
                KINDS.stream().map(_ -> new RawClient(GRAPHQL)).toList();
        for (int i = 0; i < KINDS.size(); i++)
            clients.get(i).say(head(KINDS.get(i), "Content-Length: " + TOO_BIG) + "{");
        for (RawClient client : clients)
            assertThat(client.hearOut()).startsWith("HTTP/1.1 413").containsIgnoringCase("connection: close");
        clients.forEach(RawClient::close);
    }

    @Test
    void who_never_ends_hears_the_answer_and_is_closed() {
        String piece = "4000\r\n" + " ".repeat(0x4000) + "\r\n";
        for (Kind kind : KINDS) {
            try (RawClient client = new RawClient(GRAPHQL)) {
                client.say(head(kind, "Transfer-Encoding: chunked"));
                client.say(Integer.toHexString(FILE_BEGINS.length()) + "\r\n" + FILE_BEGINS + "\r\n");
                Meanwhile.run(() -> {
                    boolean isOpen = true;
                    while (isOpen) isOpen = client.say(piece);
                });
                assertThat(client.hearOut()).as("%s", kind).startsWith("HTTP/1.1 413");
            }
        }
    }
}
