package app.montage.graphql.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.Kinds;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written without the engine reads as what the engine makes. */
class PlainPartsTest {
    private enum Mood {
        MERRY,
        GRIM
    }

    private record Song(
            String title, double length, @Nullable Mood mood) {}

    private record Book(
            String title,
            int pages,
            List<@Nullable String> names,
            @Nullable Book next) {}

    private record Disc(String json) {}

    private record Shelf(List<Object> things, @Nullable String lost) {}

    private static final String SDL = """
            type Query { shelf: Shelf, maybe: Book, disc: Disc, asked(title: String!): [Book!]!, missing: Book }
            type Shelf { things: [Thing!]!, titled: [Titled], lost: String!, broken: Int, count(of: String): Int! }
            union Thing = Song | Book
            interface Titled { title: ID! }
            type Song implements Titled { title: ID!, length: Float!, mood: Mood, strange: Mood }
            type Book implements Titled { title: ID!, pages: Int!, names: [String]!, next: Book }
            type Disc { title: String!, tracks: Int!, minutes: Float, isLive: Boolean, label: String, lost: String }
            enum Mood { MERRY GRIM }""";

    private static final Book BOOK =
            new Book("Ä \"book\"", 7, Arrays.asList("a", null), new Book("next", 0, List.of(), null));
    private static final Disc DISC = new Disc("""
            {"label": null, "minutes" : 61.5,"tracks":12, "isLive": true, "title": "a \\"tracks\\": \\\\ \\u00e4 \\n 🎵 label"}""");
    private static final Shelf SHELF = new Shelf(List.of(new Song("song", 1.5, Mood.GRIM), BOOK), null);

    private static final GraphQLSchema SCHEMA =
            new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SDL), wiring());
    private static final GraphQL ENGINE = GraphQL.newGraphQL(SCHEMA)
            .defaultDataFetcherExceptionHandler(new MaskedExceptions())
            .build();
    private static final GraphQL OURS =
            Transport.attach(GraphQL.newGraphQL(SCHEMA)).build();

    private static RuntimeWiring wiring() {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        wiring.type(
                "Thing", type -> type.typeResolver(Kinds.of(it -> it.getClass().getSimpleName())));
        wiring.type(
                "Titled", type -> type.typeResolver(Kinds.of(it -> it.getClass().getSimpleName())));
        Fields.of("Query", Void.class)
                .fetch("shelf", env -> SHELF)
                .fetch("maybe", env -> Optional.of(BOOK))
                .fetch("disc", env -> DISC)
                .fetch("missing", env -> Optional.empty())
                .fetch("asked", env -> List.of(BOOK))
                .wire(wiring);
        Fields.of("Disc", Disc.class)
                .members(Disc::json, "title", "tracks", "minutes", "isLive", "label", "lost")
                .wire(wiring);
        Fields.of("Shelf", Shelf.class)
                .field("things", Shelf::things)
                .field("titled", Shelf::things)
                .field("lost", Shelf::lost)
                .field("broken", it -> {
                    throw new IllegalStateException("broken");
                })
                .fetch("count", env -> 2)
                .wire(wiring);
        Fields.of("Song", Song.class)
                .field("title", Song::title)
                .field("length", Song::length)
                .field("mood", Song::mood)
                .field("strange", it -> "STRANGE")
                .wire(wiring);
        Fields.of("Book", Book.class)
                .field("title", Book::title)
                .field("pages", Book::pages)
                .field("names", Book::names)
                .field("next", Book::next)
                .wire(wiring);
        return wiring.build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ shelf { things { __typename ... on Song { title length mood } ... on Book { pages names } } } }",
                "{ shelf { titled { title ... on Book { next { title next { title } } } } } }",
                "{ shelf { all: things { ...book kind: __typename } } } fragment book on Book { a: pages b: pages names }",
                "{ shelf { things { ... on Titled { title } ... { __typename } } titled { ... on Titled { t: title } } } }",
                "{ maybe { title next { next { title } } } missing { title } }",
                "{ asked(title: \"x\") { title names } a: asked(title: \"y\") { pages } }",
                "{ shelf { things { ... on Book { next { title } next { pages } } } } shelf { titled { title } } }",
                "{ shelf { count(of: \"x\") things { ... on Song { mood } } } }",
                "query ($yes: Boolean! = true) { shelf { titled { title @skip(if: $yes) ... on Book @include(if: $yes) { pages } } } }",
                "query ($yes: Boolean! = true) { shelf { titled { ...book @skip(if: $yes) __typename } } } fragment book on Book { pages }",
                "{ disc { lost label isLive minutes tracks } }",
                "query ($yes: Boolean! = true) { disc { title @include(if: $yes) tracks minutes isLive label lost } }",
                "{ shelf { lost } maybe { title } }",
                "{ shelf { broken titled { title } } }",
                "{ shelf { things { ... on Song { strange title } } } }",
                "{ __typename __schema { queryType { name } } maybe { __typename } }"
            })
    void an_answer_is_the_engines_own_word_for_word(String document) {
        ExecutionResult expected = ENGINE.execute(document);
        ExecutionResult actual = OURS.execute(prepared(document));
        assertThat(json(actual)).isEqualTo(json(expected));
        assertThat(errors(actual)).isEqualTo(errors(expected));
    }

    private static List<String> errors(ExecutionResult result) {
        return result.getErrors().stream()
                .map(it -> it.getPath() + " " + it.getErrorType())
                .toList();
    }

    @Test
    void what_is_plain_is_written_without_the_engine() {
        Map<String, Object> whole = data(OURS.execute(prepared("{ shelf { titled { title } } }")));
        assertThat(whole.get("shelf")).isInstanceOf(Answer.Written.class);
        Map<String, Object> part = data(OURS.execute(prepared("{ shelf { count titled { title } } }")));
        assertThat(part)
                .extractingByKey("shelf", MAP)
                .containsEntry("count", 2)
                .extractingByKey("titled")
                .isInstanceOf(Answer.Written.class);
    }

    private static String json(ExecutionResult result) {
        return new String(ResponseWriter.json(data(result)), UTF_8);
    }

    private static Map<String, Object> data(ExecutionResult result) {
        return Objects.requireNonNull(result.getData());
    }

    private static ExecutionInput prepared(String text) {
        Document document = new Parser().parseDocument(text);
        PreparedDocument prepared = new PreparedDocument(
                new PreparsedDocumentEntry(document),
                List.of(),
                List.of(),
                List.of(),
                PlainParts.of(Selections.of(SCHEMA, document), document));
        return ExecutionInput.newExecutionInput(text)
                .graphQLContext(context -> context.put(PreparedDocument.class, prepared))
                .build();
    }
}
