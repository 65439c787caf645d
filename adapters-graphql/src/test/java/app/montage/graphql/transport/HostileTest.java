package app.montage.graphql.transport;

import static app.montage.graphql.transport.Http.GRAPHQL;
import static app.montage.graphql.transport.Http.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that mean harm: each is refused cleanly, and an honest one is served right after it (B1, B2, B7). */
@MicronautTest
class HostileTest {
    private final Http http;
    private final URI server;
    private final Documents documents;

    HostileTest(EmbeddedServer server, Documents documents) {
        this.documents = documents;
        this.server = server.getURI();
        this.http = new Http(this.server);
    }

    @AfterEach
    void an_honest_request_is_served() {
        assertThat(http.query("{ echo(text: \"still here\") }").body()).contains("still here");
    }

    private static String times(int n, String part) {
        return IntStream.range(0, n)
                .mapToObj(i -> part.replace("#", Integer.toString(i)))
                .collect(Collectors.joining(" "));
    }

    private static String doubling(int n, String leaf) {
        return IntStream.range(0, n)
                        .mapToObj(i -> "fragment F" + i + " on Query { ...F" + (i + 1) + " ...F" + (i + 1) + " }")
                        .collect(Collectors.joining(" "))
                + " fragment F" + n + " on Query { " + leaf + " } { ...F0 }";
    }

    static Stream<String> documents() {
        return Stream.of(
                "{ a ".repeat(10_000) + "}".repeat(10_000),
                "{".repeat(60_000),
                "[".repeat(60_000),
                "query ($a: " + "[".repeat(2_000) + "Int" + "]".repeat(2_000) + ") { echo }",
                "{ echo(list: " + "[".repeat(2_000) + "]".repeat(2_000) + ") }",
                "{ echo(input: " + "{within: ".repeat(2_000) + "}".repeat(2_000) + ") }",
                "{ " + times(10_000, "a#: echo") + " }",
                "{ " + times(900, "a#: echo(number: #)") + " }",
                "{ echo " + "@skip(if: false) ".repeat(10_000) + " }",
                "{ echo " + "@nope ".repeat(1_000) + " }",
                "fragment A on Query { ...A } { ...A }",
                "fragment A on Query { ...B } fragment B on Query { ...A } { ...A }",
                "fragment A on Query { montage { ...B } } fragment B on Montage { owner { ...A } } { ...A }",
                doubling(22, "__schema { types { name } }"),
                doubling(200, "echo"),
                "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }",
                "{ __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } } } } } } }",
                "{ echo(number: " + "9".repeat(1_000_000) + ") }",
                "{ echo(number: " + "9".repeat(60_000) + ") }",
                "{ echo(number: " + "9".repeat(9_000) + ") }",
                "{ echo(number: 1e" + "9".repeat(9_000) + ") }",
                "{ echo(text: \"" + "x".repeat(1_000_000) + "\") }",
                "{ echo(text: \"\\u0000\") }",
                "{ echo(text: \"\\u{0}\") }",
                "{ echo(text: \"\\ud800\") }",
                "{ echo(text: \"\\udc00\\ud800\") }",
                "{ echo(text: \"open",
                "{ echo(text: \"\"\"open",
                "{ echo } \\",
                "{ echo \u0007 }",
                times(600, "query Q# { echo }"),
                times(499, "fragment F# on Query { echo }") + " { echo }",
                "query { echo } { echo }",
                "type Query { a: Int }",
                "{ montage { "
                        + times(
                                30,
                                "a#: items(first: 100) { nodes { montage { items(first: 100) { nodes { id } } } } }")
                        + " } }",
                "subscription { a: ticks(to: 1) b: ticks(to: 2) }",
                "{ node(id: [[[]]]) { id } }",
                "\uFEFF",
                "#",
                "{ echo(number: 99999999999999999999) }");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_hostile_document_is_refused_before_it_is_executed(String document) {
        Http.Reply reply = http.query(document, "Accept", GRAPHQL);
        assertThat(reply.status()).isIn(400, 413);
        assertThat(reply.body()).contains("\"code\":").doesNotContain("Exception", "java.", "graphql.");
        assertThat(reply.body()).hasSizeLessThan(50_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "{\"query\":\"{ echo(text: \\\"\u0000\\\") }\"}",
                "{\"query\":\"{ echo }\",\"variables\":{\"a\":\"\u0000\"}}",
                "{\"query\":\"{ echo }\",\"variables\":{\"a\":1.}}",
                "{\"query\":\"{ echo }\",\"variables\":{\"a\":01}}",
                "{\"query\":\"{ echo }\",\"variables\":{\"a\":-Infinity}}",
                "{\"query\":\"\t\"}",
                "\uFEFF{}"
            })
    void hostile_json_is_400(String body) {
        assertThat(http.post(body, "Content-Type", JSON).status()).isEqualTo(400);
    }

    @Test
    void big_and_deep_json_is_refused() {
        assertThat(http.post("[".repeat(100_000), "Content-Type", JSON).status())
                .isEqualTo(400);
        assertThat(http.post("{\"query\":\"{ echo }\",\"variables\":" + "{\"a\":".repeat(40_000), "Content-Type", JSON)
                        .status())
                .isEqualTo(400);
        assertThat(http.post(
                                "{\"query\":\"{ echo }\",\"variables\":{\"a\":" + "9".repeat(100_000) + "}}",
                                "Content-Type",
                                JSON)
                        .status())
                .isEqualTo(400);
        assertThat(http.post("[" + "{\"query\":\"{ echo }\"},".repeat(1_000) + "{}]", "Content-Type", JSON)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_body_of_100_MB_is_413_and_not_kept() throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            String head =
                    "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            assertThat(new String(answer.readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void random_bytes_are_400_and_never_5xx() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] body = new byte[random.nextInt(200)];
            random.nextBytes(body);
            var request = java.net.http.HttpRequest.newBuilder(http.endpoint())
                    .header("Content-Type", JSON)
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            assertThat(http.send(request).status()).isEqualTo(400);
        }
    }

    @Test
    void a_valid_document_cut_or_bent_anywhere_is_never_5xx() {
        String whole =
                "query Q($n: Int = 3) { montage { ...F } } fragment F on Montage { items(first: $n) @include(if: true) { edges { node { id } } } }";
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            StringBuilder bent = new StringBuilder(whole);
            for (int j = 0; j < 3; j++) {
                bent.setCharAt(random.nextInt(bent.length()), (char) (32 + random.nextInt(95)));
            }
            bent.setLength(1 + random.nextInt(bent.length()));
            assertThat(http.query(bent.toString(), "Accept", GRAPHQL).status()).isIn(200, 400);
        }
    }

    @Test
    void thousands_of_different_documents_are_forgotten_again() {
        for (int i = 0; i < 4_000; i++) {
            assertThat(documents.of("{ a" + i + ": echo }").faults()).isEmpty();
        }
        assertThat(documents.kept()).isBetween(100L, 2_000L);
    }
}
