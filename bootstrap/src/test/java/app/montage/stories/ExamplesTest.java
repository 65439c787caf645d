package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.Passwords;
import app.montage.domain.account.Password;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.GraphQL;
import graphql.ParseAndValidate;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** GraphiQL's examples work as they are, where the people of the demo live. */
class ExamplesTest {
    private static final Pattern VARIABLES = Pattern.compile("(?m)^# variables: (.*)$");
    private static final Pattern ID_OF = Pattern.compile("\"id of (\\w+)\"");
    private static final Pattern POST_OF = Pattern.compile("\"post of (\\w+)\"");
    private static final World WORLD = new World(Map.of("montage.workers", "0"));
    private static final URI GRAPHQL = WORLD.serve();
    private static final UserId ADA = WORLD.person("ada", "coffee");
    private static final Client NOBODY = new Client(GRAPHQL, null);

    static {
        for (String name : List.of("ben", "cleo", "emil")) WORLD.person(name);
        WORLD.post(WORLD.person("jule"), Visibility.PUBLIC, "Plum cake for the whole house");
        Door door = new Door(WORLD);
        door.password(
                ADA,
                WORLD.the(Passwords.class)
                        .hash(new Password("a walk along the canal"))
                        .value());
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (int i = 0; i < 12; i++)
            WORLD.checkin(ADA, now.minus(i, ChronoUnit.DAYS), Visibility.PUBLIC, "moment " + i, "coffee");
        WORLD.makeMontages();
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void each_fits_the_schema() {
        GraphQLSchema schema = WORLD.the(GraphQL.class).getGraphQLSchema();
        assertThat(examples())
                .hasSizeGreaterThan(8)
                .flatMap(it -> ParseAndValidate.validate(schema, Parser.parse(it), Locale.ROOT))
                .isEmpty();
    }

    @Test
    void each_works_for_ada_and_each_query_for_nobody_too() {
        Client ada = new Client(GRAPHQL, WORLD.token(ADA));
        for (String example : examples()) {
            if (example.contains("\nsubscription ") || isForThePersonToFill(example)) continue;
            assertWorks(ada, example);
            if (example.contains("\nquery ")) assertWorks(NOBODY, example);
        }
    }

    /** Whether only who sits there knows what goes into the variables: a token from a letter, the password that is meant. */
    private static boolean isForThePersonToFill(String example) {
        return VARIABLES.matcher(example).results().anyMatch(it -> it.group(1).contains("\"…\""));
    }

    private static void assertWorks(Client client, String example) {
        Client.Answer answer = client.ask(example, variables(example));
        assertThat(answer.errors()).as(example).isEmpty();
        assertThat(answer.body().findValues("userErrors")).as(example).allMatch(JsonNode::isEmpty);
    }

    /** As the page does it. */
    private static Object[] variables(String example) {
        List<Object> variables = new ArrayList<>();
        VARIABLES
                .matcher(example)
                .results()
                .map((MatchResult it) -> it.group(1))
                .forEach(json -> {
                    String people = ID_OF.matcher(json).replaceAll(it -> '"' + id(it.group(1)) + '"');
                    String known = POST_OF.matcher(people).replaceAll(it -> '"' + post(it.group(1)) + '"');
                    object(known).forEach((name, value) -> variables.addAll(Arrays.asList(name, value)));
                });
        return variables.toArray();
    }

    private static String id(String username) {
        return NOBODY.ask("query($name: String!) { user(username: $name) { id } }", "name", username)
                .at("/data/user/id")
                .asText();
    }

    private static String post(String username) {
        return NOBODY.ask(
                        "query($name: String!) { user(username: $name) { posts(first: 1) { nodes { id } } } }",
                        "name",
                        username)
                .at("/data/user/posts/nodes/0/id")
                .asText();
    }

    private static Map<?, ?> object(String json) {
        try {
            return new ObjectMapper().readValue(json, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> examples() {
        try (InputStream file = ExamplesTest.class.getResourceAsStream("/graphiql/examples.graphql")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^# ---.*$"))
                    .filter(it -> !it.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
