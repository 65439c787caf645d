package app.montage.graphql.shared;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The scalar {@code DateTime}: RFC 3339 and nothing looser; answered in UTC. */
final class DateTimes implements Coercing<Instant, String> {
    static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar()
            .name("DateTime")
            .description("A moment in time as RFC 3339 writes it, such as 2026-05-04T18:30:00Z")
            .coercing(new DateTimes())
            .build();

    private static final Pattern FORM = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})", Pattern.CASE_INSENSITIVE);
    private static final String WRONG = "A DateTime is written as RFC 3339 has it, such as 2026-05-04T18:30:00Z.";

    private DateTimes() {}

    @Override
    public String serialize(Object instant, GraphQLContext context, Locale locale) {
        return instant.toString();
    }

    @Override
    public Instant parseValue(Object input, GraphQLContext context, Locale locale) {
        return instant(input).orElseThrow(() -> new CoercingParseValueException(WRONG));
    }

    @Override
    public Instant parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return instant(input instanceof StringValue text ? text.getValue() : null)
                .orElseThrow(() -> new CoercingParseLiteralException(WRONG));
    }

    private static Optional<Instant> instant(@Nullable Object input) {
        try {
            return input instanceof String text && FORM.matcher(text).matches()
                    ? Optional.of(OffsetDateTime.parse(text).toInstant())
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
