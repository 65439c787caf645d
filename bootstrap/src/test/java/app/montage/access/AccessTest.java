package app.montage.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.GrantRole;
import app.montage.application.shared.Sight;
import app.montage.domain.account.Role;
import app.montage.domain.shared.UserId;
import app.montage.stories.PlainPasswords;
import app.montage.stories.World;
import graphql.GraphQL;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The matrix of who may do what, asked through HTTP, line by line and cell by cell (A1). */
class AccessTest {
    private static final World WORLD = new World(Map.ofEntries(
            Map.entry("montage.workers", "0"),
            Map.entry("access.heard", "true"),
            Map.entry("gratitude.engagement-period", "100ms"),
            Map.entry(PlainPasswords.SETTING, "true"),
            Map.entry("montage.cache.mebibytes", "0"), // or what is made past the use cases would not be heard of
            Map.entry("account.sign-ins-from-network", "1000"),
            Map.entry("account.mails-from-network", "1000")));
    private static final URI GRAPHQL = WORLD.serve();
    private static final UserId ADMIN = Sight.everything().during(() -> WORLD.person("the_admin"));

    /** Where GraphQL itself is, which the other lines are about. */
    private static final Set<String> GRAPHQL_ITSELF =
            Set.of("GET /graphql", "POST /graphql", "GET /graphql{/stream}", "POST /graphql{/stream}");

    static {
        // What gives the rows makes this class, and nobody has said by then who looks.
        Sight.everything().run(() -> World.value(WORLD.the(GrantRole.class).handle(ADMIN, Role.SUPER_ADMIN)));
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    static Stream<Row> rows() {
        return Row.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everybody_is_answered_as_the_matrix_says(Row row) {
        List<Cell> cells = Stream.of(Actor.values())
                .map(actor -> new Cell(row, actor, new Scene(WORLD, ADMIN, actor, row), GRAPHQL))
                .toList();
        List<String> found = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        for (Cell cell : cells) {
            found.add(cell.outcome());
            if (!cell.isAsExpected()) told.append("\n  ").append(cell);
        }
        assertThat(String.join(" ", found)).as("%s%s", row, told).isEqualTo(String.join(" ", row.expected()));
    }

    @Test
    void every_operation_has_a_line() {
        GraphQLSchema schema = WORLD.the(GraphQL.class).getGraphQLSchema();
        Set<String> operations = Stream.of("Query", "Mutation", "Subscription", "User")
                .map(schema::getObjectType)
                .flatMap(AccessTest::fields)
                .collect(Collectors.toCollection(TreeSet::new));
        WORLD.the(Router.class)
                .uriRoutes()
                .filter(it -> !EnumSet.of(HttpMethod.HEAD, HttpMethod.OPTIONS).contains(it.getHttpMethod()))
                .map(it -> it.getHttpMethod() + " " + it.getUriMatchTemplate().toPathString())
                .filter(it -> !GRAPHQL_ITSELF.contains(it))
                .forEach(operations::add);
        Set<String> written = rows().map(Row::operation).collect(Collectors.toSet());
        operations.removeAll(written);
        assertThat(operations)
                .as("not in bootstrap/src/test/resources/access/matrix.txt")
                .isEmpty();
    }

    private static Stream<String> fields(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .map(it -> type.getName() + "." + it);
    }
}
