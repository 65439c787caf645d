package app.montage.documents;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ParseAndValidate;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The queries that the documents show fit the schema. */
class QueriesTest {
    private static final Pattern QUERY = Pattern.compile("(?s)```graphql\\n(.*?)```");

    @Test
    void every_query_fits_the_schema() {
        GraphQLSchema schema = Texts.schema();
        List<String> queries = Texts.documents().stream()
                .flatMap(it -> QUERY.matcher(Texts.text(it)).results())
                .map((MatchResult it) -> it.group(1))
                .toList();
        assertThat(queries).isNotEmpty().flatMap(it -> errors(schema, it)).isEmpty();
    }

    private static List<ValidationError> errors(GraphQLSchema schema, String query) {
        return ParseAndValidate.validate(schema, Parser.parse(query), Locale.ROOT);
    }
}
