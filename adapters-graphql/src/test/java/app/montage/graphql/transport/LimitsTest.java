package app.montage.graphql.transport;

import static app.montage.graphql.transport.Http.GRAPHQL;
import static app.montage.graphql.transport.Http.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is too much is refused before anything is executed, and the refusal says which limit it was. */
@MicronautTest
class LimitsTest {
    private final Http http;

    LimitsTest(EmbeddedServer server) {
        http = new Http(server.getURI());
    }

    private static String times(int n, String part) {
        return IntStream.range(0, n)
                .mapToObj(i -> part.replace("#", Integer.toString(i)))
                .collect(Collectors.joining(" "));
    }

    private static String deep(int n) {
        return "{ montage { items { nodes { " + "montage { items { nodes { ".repeat(n) + "id" + " } } }".repeat(n)
                + " } } } }";
    }

    static Stream<Arguments> too_much() {
        String doubling = times(20, "fragment F# on Query { ...F@# ...F@# }");
        for (int i = 0; i < 20; i++) {
            doubling = doubling.replace("F@" + i + " ", "F" + (i + 1) + " ");
        }
        doubling += " fragment F20 on Query { echo } { ...F0 }";
        return Stream.of(
                Arguments.of("depth", 15, deep(5)),
                Arguments.of("aliases", 30, "{ montage { " + times(31, "a#: id") + " } }"),
                Arguments.of("directives", 50, "{ echo " + times(51, "@include(if: true)") + " }"),
                Arguments.of("rootFields", 20, "{ " + times(21, "echo(number: #)") + " }"),
                Arguments.of("fields", 1000, doubling),
                Arguments.of("fields", 1000, "{ montage { " + times(1001, "id") + " } }"),
                Arguments.of("tokens", 4000, "{ montage { " + times(4001, "id") + " } }"),
                Arguments.of("literal", 10_000, "{ echo(number: " + "1".repeat(10_001) + ") }"),
                Arguments.of("literal", 10_000, "{ echo(text: \"" + "x".repeat(10_001) + "\") }"),
                Arguments.of("literal", 10_000, "{ echo(text: \"\"\"" + "x".repeat(10_001) + "\"\"\") }"),
                Arguments.of("document", 65_536, "{ echo } #" + "x".repeat(65_536)),
                Arguments.of("nesting", 100, "{ a ".repeat(101) + "}".repeat(101)),
                Arguments.of("inputList", 250, "{ echo(list: [" + "\"x\",".repeat(251) + "]) }"),
                Arguments.of(
                        "cost",
                        10_000,
                        "{ montage { items(first: 100) { nodes { montage { items(first: 100) { nodes { montage { items(last: 2) { nodes { id } } } } } } } } } }"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("too_much")
    void too_much_is_refused_by_name(String limit, long value, String document) {
        Http.Reply reply = http.query(document, "Accept", GRAPHQL);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body())
                .contains("\"code\":\"LIMIT\"", "\"limit\":\"" + limit + "\"", "\"value\":" + value, "\"asked\":")
                .contains("The limit " + limit + " is " + value)
                .doesNotContain("\"data\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ viewer { id } } | 1",
                "{ montage { items { nodes { id } } } } | 20",
                "{ montage { items(first: 5) { nodes { id } } } } | 5",
                "{ montage { items(last: 7) { nodes { id } } } } | 7",
                "{ montage { items(first: 5) { edges { node { montage { items(first: 10) { nodes { id } } } } } } } } | 50",
                "{ a: montage { items(first: 5) { nodes { id } } } b: montage { ...F } } fragment F on Montage { items { nodes { id } } } | 25",
                "{ nodes(ids: [\"1\", \"2\", \"3\"]) { ... on Montage { items { nodes { id } } } } } | 60",
                "query ($n: Int = 3) { montage { items(first: $n) { nodes { id } } } } | 3",
                "query ($n: Int) { montage { items(first: $n) { nodes { id } } } } | 20",
            })
    void the_cost_is_told_and_lists_within_lists_multiply(String document, long cost) {
        Http.Reply reply = http.query(document);
        assertThat(reply.body()).contains("\"extensions\":{\"cost\":{\"requested\":" + cost + ",\"limit\":10000}}");
    }

    @Test
    void the_cost_depends_on_the_variables_of_each_request() {
        String document = Http.quoted(
                "query ($n: Int) { montage { items(first: $n) { nodes { montage { items(first: $n) { nodes { montage { items(first: $n) { nodes { id } } } } } } } } } }");
        assertThat(http.post("{\"query\":" + document + ",\"variables\":{\"n\":2}}", "Content-Type", JSON)
                        .body())
                .contains("\"requested\":8,");
        assertThat(http.post("{\"query\":" + document + ",\"variables\":{\"n\":50}}", "Content-Type", JSON)
                        .body())
                .contains("\"limit\":\"cost\"", "\"asked\":125000");
    }

    @Test
    void a_connection_costs_two_levels_with_edges_or_without() {
        String edges = deep(3).replace("nodes {", "edges { node {").replace("} } }", "} } } }");
        assertThat(http.query(deep(3).replace("items", "items(first: 1)")).body())
                .doesNotContain("depth");
        assertThat(http.query(edges).body()).doesNotContain("\"limit\":\"depth\"");
    }

    @Test
    void long_lists_and_deep_objects_in_variables_are_refused() {
        String list = "{\"query\":\"{ echo }\",\"variables\":{\"l\":[" + "1,".repeat(250) + "1]}}";
        assertThat(http.post(list, "Content-Type", JSON).body()).contains("\"limit\":\"inputList\"", "\"asked\":251");
        String deep = "{\"query\":\"{ echo }\",\"variables\":" + "{\"a\":".repeat(40) + "1" + "}".repeat(40) + "}";
        assertThat(http.post(deep, "Content-Type", JSON).status()).isEqualTo(400);
        String text = "{\"query\":\"{ echo }\",\"variables\":{\"t\":\"" + "x".repeat(65_537) + "\"}}";
        assertThat(http.post(text, "Content-Type", JSON).status()).isEqualTo(400);
    }

    @Test
    void a_body_that_is_too_big_is_413() {
        assertThat(http.query("{ echo } #" + "x".repeat(300_000)).status()).isEqualTo(413);
    }

    @Test
    void the_introspection_of_graphiql_passes() {
        Http.Reply reply = http.query(graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY);
        assertThat(reply.body()).contains("\"__schema\"").doesNotContain("\"errors\"");
    }
}
