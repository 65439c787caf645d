package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.graphql.transport.PrintedSchema;
import graphql.GraphQL;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The schema as it is served: written down, explained, and all that front ends count on. */
class SchemaTest {
    private static final Path WRITTEN = Path.of("..", "docs", "schema.graphql");
    private static final World WORLD = new World(Map.of("montage.workers", "0"));
    private static final GraphQLSchema SCHEMA = WORLD.the(GraphQL.class).getGraphQLSchema();

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void the_written_schema_is_the_one_that_is_served() throws Exception {
        String printed = PrintedSchema.print(SCHEMA);
        if (Boolean.getBoolean("schema.write")) Files.writeString(WRITTEN, printed);
        assertThat(Files.readString(WRITTEN))
                .as("docs/schema.graphql; to write it anew: mvn test -pl bootstrap -am -Dtest=SchemaTest "
                        + "-Dschema.write=true -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(printed);
        URI served = WORLD.serve().resolve("/schema.graphql");
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(HttpRequest.newBuilder(served).build(), HttpResponse.BodyHandlers.ofString())
                            .body())
                    .isEqualTo(printed);
        }
    }

    @Test
    void everything_in_it_is_described() {
        List<String> undescribed = new ArrayList<>();
        SCHEMA.getAllTypesAsList().stream()
                .filter(it -> !it.getName().startsWith("__"))
                .forEach(it -> lookAt(it, it.getName(), undescribed));
        assertThat(undescribed).isEmpty();
    }

    private static void lookAt(GraphQLNamedSchemaElement element, String path, List<String> undescribed) {
        String description = element.getDescription();
        if (description == null || description.isBlank()) undescribed.add(path);
        for (GraphQLSchemaElement child : element.getChildren())
            switch (child) {
                case GraphQLFieldDefinition it -> lookAt(it, path + "." + it.getName(), undescribed);
                case GraphQLArgument it -> lookAt(it, path + "." + it.getName(), undescribed);
                case GraphQLInputObjectField it -> lookAt(it, path + "." + it.getName(), undescribed);
                case GraphQLEnumValueDefinition it -> lookAt(it, path + "." + it.getName(), undescribed);
                default -> {} // types stand for themselves
            }
    }

    @Test
    void it_holds_the_whole_contract_of_the_front_ends() throws Exception {
        try (InputStream file =
                Objects.requireNonNull(SchemaTest.class.getResourceAsStream("/contract/montage.graphqls"))) {
            GraphQLSchema contract = UnExecutableSchemaGenerator.makeUnExecutableSchema(
                    new SchemaParser().parse(new InputStreamReader(file, StandardCharsets.UTF_8)));
            assertThat(Contract.missing(contract, SCHEMA)).isEmpty();
        }
    }
}
