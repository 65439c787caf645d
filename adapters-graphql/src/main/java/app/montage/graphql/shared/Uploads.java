package app.montage.graphql.shared;

import app.montage.application.shared.Upload;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;

/** The scalar {@code Upload}: a file that came with the request, which nothing in a document or in JSON can stand for. */
final class Uploads implements Coercing<Upload, Object> {
    static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar()
            .name("Upload")
            .description(
                    "A file that comes with the request, as the GraphQL multipart request specification has it; in variables only")
            .coercing(new Uploads())
            .build();

    private static final String WRONG = "An Upload is a file of a multipart request, put into a variable by its map.";

    private Uploads() {}

    @Override
    public Object serialize(Object upload, GraphQLContext context, Locale locale) {
        throw new CoercingSerializeException(WRONG);
    }

    @Override
    public Upload parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof Upload upload) return upload;
        throw new CoercingParseValueException(WRONG);
    }

    @Override
    public Upload parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        throw new CoercingParseLiteralException(WRONG);
    }
}
