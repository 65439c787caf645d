package app.montage.graphql.transport;

import static app.montage.graphql.transport.Http.GRAPHQL;
import static app.montage.graphql.transport.Http.JSON;
import static app.montage.graphql.transport.Http.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The audits of the package graphql-http, by their ids, and what the draft says beside them. */
@MicronautTest
class GraphqlOverHttpTest {
    private static final String TYPENAME = "{\"query\":\"{ __typename }\"}";
    private static final String BY_NAME = "\"query Type($name: String!) { __type(name: $name) { name } }\"";
    private static final String[] POST_JSON = {"Content-Type", JSON};

    private final Http http;

    GraphqlOverHttpTest(EmbeddedServer server) {
        http = new Http(server.getURI());
    }

    private Http.Reply post(String accept, String body) {
        return http.post(body, "Content-Type", JSON, "Accept", accept);
    }

    @ParameterizedTest(name = "{0} is answered as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "application/graphql-response+json | application/graphql-response+json", // 22EB
                "application/json | application/json", // 4655
                "*/* | application/json", // 47DE
                "application/* | application/json",
                "application/json, application/graphql-response+json | application/graphql-response+json",
                "application/graphql-response+json;q=0.5, application/json | application/json",
                "application/graphql-response+json; charset=utf-8, application/json; charset=utf-8 | application/graphql-response+json",
                "text/html, */*;q=0.1 | application/json",
                "application/json;q=0, */* | application/graphql-response+json",
            })
    void the_media_type_of_the_answer_is_the_one_the_client_wants_most(String accept, String type) {
        Http.Reply reply = post(accept, TYPENAME);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.type()).startsWith(type + ";").contains("utf-8"); // 82A3
        assertThat(reply.body()).contains("\"__typename\":\"Query\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html", "application/xml;q=1", "application/json;q=0", "application/json; charset=latin1"})
    void nothing_that_we_speak_is_406(String accept) {
        assertThat(post(accept, TYPENAME).status()).isEqualTo(406);
    }

    @Test
    void a_post_of_json_is_answered_2C94_03D4_78D5_80D8() {
        assertThat(http.post(TYPENAME, POST_JSON).status()).isEqualTo(200);
        assertThat(http.post(TYPENAME, POST_JSON).type()).startsWith(JSON);
    }

    @Test
    void utf_8_is_understood_BF61() {
        String body = "{\"query\":\"{ __type(name: \\\"Run🏃Swim🏊\\\") { name } }\"}";
        assertThat(http.post(body, "Content-Type", "application/json; charset=utf-8")
                        .status())
                .isEqualTo(200);
        assertThat(http.query("{ echo(text: \"Zürich 🏊\") }").body()).contains("Zürich 🏊");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json; charset=utf-16",
                "application/graphql",
                "nonsense"
            })
    void other_bodies_are_415(String type) {
        assertThat(http.post(TYPENAME, "Content-Type", type).status()).isEqualTo(415);
    }

    @Test
    void files_are_not_taken_from_nobody_in_particular() {
        assertThat(http.post(TYPENAME, "Content-Type", "multipart/form-data; boundary=x")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_body_without_a_type_is_415_9ABE() {
        assertThat(http.post(TYPENAME).status()).isEqualTo(415);
    }

    @Test
    void a_get_may_carry_a_query_5A70() {
        assertThat(http.get("query=" + encoded("{ __typename }")).status()).isEqualTo(200);
    }

    @Test
    void a_get_may_not_carry_a_mutation_9C48() {
        Http.Reply reply = http.get("query=" + encoded("mutation { change(text: \"x\") }"), "Accept", GRAPHQL);
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("POST");
        assertThat(reply.body()).contains("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {GRAPHQL, JSON})
    void a_get_may_carry_variables_D6D5_6A70(String accept) {
        String query = encoded("query Type($name: String!) { __type(name: $name) { name } }");
        String variables = encoded("{\"name\":\"sometype\"}");
        Http.Reply reply = http.get("query=" + query + "&variables=" + variables, "Accept", accept);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).doesNotContain("errors");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query=%7B",
                "variables=%7B%7D",
                "query=%7B__typename%7D&variables=x",
                "query=%7B__typename%7D&variables=%5B%5D",
                "query=%7B__typename%7D&extensions=1"
            })
    void a_bad_get_is_400(String parameters) {
        assertThat(http.get(parameters, "Accept", GRAPHQL).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{ \"not a JSON",
                "null",
                "[]",
                "[{\"query\":\"{ __typename }\"}]",
                "\"text\"",
                "1",
                "{}", // A5BF BCF8 B7N8 B6DC
                "{\"notquery\":\"{ __typename }\"}",
                "{\"qeury\":\"{ __typename }\"}", // 423L 8764 3E3A
                "{\"query\":{\"obj\":\"ect\"}}",
                "{\"query\":0}",
                "{\"query\":false}",
                "{\"query\":[\"array\"]}", // LKJ
                "{\"query\":null}",
                "{\"query\":\"{ __typename }\",\"operationName\":{\"obj\":\"ect\"}}", // 6C00 to 6C03
                "{\"query\":\"{ __typename }\",\"operationName\":0}",
                "{\"query\":\"{ __typename }\",\"operationName\":false}",
                "{\"query\":\"{ __typename }\",\"operationName\":[\"array\"]}",
                "{\"query\":\"{ __typename }\",\"variables\":\"string\"}", // 4760 to 4763
                "{\"query\":\"{ __typename }\",\"variables\":0}",
                "{\"query\":\"{ __typename }\",\"variables\":false}",
                "{\"query\":\"{ __typename }\",\"variables\":[\"array\"]}",
                "{\"query\":\"{ __typename }\",\"extensions\":\"string\"}", // 58B0 to 58B3
                "{\"query\":\"{ __typename }\",\"extensions\":0}",
                "{\"query\":\"{ __typename }\",\"extensions\":false}",
                "{\"query\":\"{ __typename }\",\"extensions\":[\"array\"]}",
                "{\"query\":\"{ __typename }\",\"query\":\"{ viewer { id } }\"}",
                "{\"query\":\"{ __typename }\",\"variables\":{\"a\":NaN}}",
                "{\"query\":\"{ __typename }\",\"variables\":{\"a\":1e999}}",
                "{\"query\":\"{ __typename }\",\"variables\":{\"a\":\"\\u0000\"}}",
                "{\"query\":\"{ __typename }\",\"variables\":{\"a\":\"\\ud800\"}}",
                "{\"query\":\"{ __typename }\",\"variables\":{\"\\udc00\":1}}",
                "{\"query\":\"{ __typename }\"} {}",
                "{\"query\":\"{ __typename }\",}",
                "{query:\"{ __typename }\"}",
                "{'query':'{ __typename }'}",
                "{\"query\":\"{ __typename }\" /* words */}",
            })
    void what_is_no_request_is_400_in_fixed_words(String body) {
        for (String accept : new String[] {JSON, GRAPHQL, "*/*"}) {
            Http.Reply reply = post(accept, body);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body())
                    .contains("\"code\":\"BAD_USER_INPUT\"")
                    .doesNotContain("com.fasterxml", "Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"variables", "operationName", "extensions"})
    void parameters_may_be_null_94B_022(String parameter) {
        for (String accept : new String[] {JSON, GRAPHQL}) {
            Http.Reply reply = post(accept, "{\"query\":\"{ __typename }\",\"" + parameter + "\":null}");
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body()).doesNotContain("errors");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TYPENAME, // 34A2 13EE
                "{\"query\":\"query Query { __typename }\",\"operationName\":\"Query\"}", // 8161 B8B3
                "{\"query\":" + BY_NAME + ",\"variables\":{\"name\":\"sometype\"}}", // 2EA1 28B9
                "{\"query\":\"{ __typename }\",\"extensions\":{\"some\":\"value\"}}", // 428F 1B7A
            })
    void what_is_a_request_is_200(String body) {
        for (String accept : new String[] {JSON, GRAPHQL}) {
            Http.Reply reply = post(accept, body);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body()).doesNotContain("errors");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":\"{\"}", // 572B 865D 556A D586
                "{\"query\":\"{ 8f31403dfe404bccbb0e835f2629c6a7 }\"}", // FDE2 51FE 74FF 5E5B
                "{\"query\":\"query CoerceFailure($id: ID!){ __typename }\",\"variables\":{\"id\":null}}", // 7B9B 86EE
                "{\"query\":\"query ($n: Int) { echo(number: $n) }\",\"variables\":{\"n\":\"x\"}}",
                "{\"query\":\"{ nowhere }\"}",
                "{\"query\":\"query A { __typename } query B { __typename }\"}",
                "{\"query\":\"query A { __typename }\",\"operationName\":\"C\"}",
            })
    void what_cannot_be_executed_is_400_or_for_plain_json_200_and_has_no_data(String body) {
        assertThat(post(GRAPHQL, body).status()).isEqualTo(400);
        assertThat(post(JSON, body).status()).isEqualTo(200);
        assertThat(post(GRAPHQL, body).body()).contains("BAD_USER_INPUT").doesNotContain("\"data\"");
        assertThat(post(JSON, body).body()).contains("BAD_USER_INPUT").doesNotContain("\"data\"");
    }

    @Test
    void a_field_that_fails_is_200_with_data() {
        Http.Reply reply = post(GRAPHQL, "{\"query\":\"{ fails(how: \\\"invalid\\\") }\"}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body())
                .contains("\"data\":{\"fails\":null}", "\"path\":[\"fails\"]", "\"locations\":[{\"line\":1");
    }

    @Test
    void a_subscription_needs_another_way() {
        Http.Reply reply = post(GRAPHQL, "{\"query\":\"subscription { waits }\"}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("text/event-stream");
    }

    @Test
    void other_methods_are_405() {
        Http.Reply reply = http.send(java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create(http.endpoint().toString()))
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(TYPENAME))
                .build());
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.body()).contains("\"errors\"");
    }

    @Test
    void a_correlation_id_is_kept_if_it_is_sane() {
        assertThat(http.post(TYPENAME, "Content-Type", JSON, "X-Correlation-Id", "abc-1")
                        .header("X-Correlation-Id"))
                .isEqualTo("abc-1");
        assertThat(http.post(TYPENAME, "Content-Type", JSON, "X-Request-Id", "r.2")
                        .header("X-Correlation-Id"))
                .isEqualTo("r.2");
        assertThat(http.post(TYPENAME, "Content-Type", JSON, "X-Correlation-Id", "<script>")
                        .header("X-Correlation-Id"))
                .hasSize(36);
    }
}
