package app.montage.graphql.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.errors.StrictModeWiringException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTest {
    private static final String SDL = """
            type Query { thing(at: DateTime): Thing }
            type Thing { at: DateTime! name: String }
            scalar DateTime
            type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
            type UserError { message: String! code: String! path: [String!] }""";

    private record Thing(Instant at, String name) {}

    @Test
    void a_field_that_nobody_reads_stops_the_start() {
        Resolvers forgetful = wiring -> {
            wiring.type("Query", type -> type.dataFetcher("thing", env -> null));
            Fields.of("Thing", Thing.class).field("at", Thing::at).wire(wiring);
        };
        assertThatThrownBy(() -> Schemas.schema(List.of(SDL), List.of(forgetful)))
                .hasMessageContaining("Thing.name");
    }

    @Test
    void a_field_that_two_read_stops_the_start() {
        Resolvers greedy = wiring -> {
            Fields.of("Thing", Thing.class).field("at", Thing::at).wire(wiring);
            Fields.of("Thing", Thing.class).field("at", Thing::at).wire(wiring);
        };
        assertThatThrownBy(() -> Schemas.schema(List.of(SDL), List.of(greedy)))
                .isInstanceOf(StrictModeWiringException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-04T20:30:00.5+02:00", "2026-05-04T18:30:00.500Z", "2026-05-04t18:30:00.5z"})
    void times_come_with_any_offset_and_go_in_utc(String text) {
        ExecutionResult result = ask(text);
        assertThat(result.getErrors()).isEmpty();
        assertThat(result.<Map<String, Object>>getData())
                .isEqualTo(Map.of("thing", Map.of("at", "2026-05-04T18:30:00.500Z", "name", "it")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-05-04",
                "2026-05-04T18:30:00",
                "2026-05-04 18:30:00Z",
                "2026-02-30T00:00:00Z",
                "2026-05-04T25:00:00Z",
                "1777919400",
                "+12026-05-04T18:30:00Z",
                "2026-05-04T18:30:00+99:00"
            })
    void what_is_no_time_is_refused(String text) {
        assertThat(ask(text).getErrors()).isNotEmpty();
    }

    private static ExecutionResult ask(@Nullable Object at) {
        Resolvers resolvers = wiring -> {
            wiring.type(
                    "Query", type -> type.dataFetcher("thing", env -> new Thing(Arguments.required(env, "at"), "it")));
            Fields.of("Thing", Thing.class)
                    .field("at", Thing::at)
                    .field("name", Thing::name)
                    .wire(wiring);
        };
        GraphQLSchema schema = Schemas.schema(List.of(SDL), List.of(resolvers));
        return GraphQL.newGraphQL(schema)
                .build()
                .execute(query -> query.query("query($at: DateTime) { thing(at: $at) { at name } }")
                        .variables(Map.of("at", String.valueOf(at))));
    }
}
