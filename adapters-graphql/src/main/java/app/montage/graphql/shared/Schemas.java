package app.montage.graphql.shared;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.LightDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts the schema together from what each context says of its types and how their fields are read. */
final class Schemas {
    private Schemas() {}

    /** What a context's SDL file says. */
    static String sdl(String context) {
        try (InputStream file = Schemas.class.getResourceAsStream("/schema/" + context + ".graphqls")) {
            return new String(Objects.requireNonNull(file, context).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GraphQLSchema schema(List<String> sdl, Collection<Resolvers> resolvers) {
        TypeDefinitionRegistry types = new TypeDefinitionRegistry();
        sdl.forEach(text -> types.merge(new SchemaParser().parse(text)));
        GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(types, wiring(types, resolvers));
        refuseUnread(schema);
        return schema;
    }

    private static RuntimeWiring wiring(TypeDefinitionRegistry types, Collection<Resolvers> resolvers) {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
                .strictMode(true)
                .scalar(DateTimes.TYPE)
                .scalar(Uploads.TYPE);
        Connections.wirePageInfo(wiring);
        Fields.of("UserError", UserError.class)
                .field("message", UserError::message)
                .field("code", UserError::code)
                .field("path", UserError::path)
                .wire(wiring);
        types.types().keySet().stream()
                .filter(Payloads::isPayload)
                .forEach(type -> wiring.type(type, it -> it.defaultDataFetcher(new Entry())));
        resolvers.forEach(it -> it.wire(wiring));
        return wiring.build();
    }

    /** Without this, a field that nobody reads would be looked for by reflection, and answered with null. */
    private static void refuseUnread(GraphQLSchema schema) {
        List<String> unread = schema.getAllTypesAsList().stream()
                .filter(type ->
                        type instanceof GraphQLObjectType && !type.getName().startsWith("__"))
                .map(GraphQLObjectType.class::cast)
                .filter(type -> !Payloads.isPayload(type.getName()))
                .flatMap(type ->
                        type.getFieldDefinitions().stream().map(field -> FieldCoordinates.coordinates(type, field)))
                .filter(field -> !schema.getCodeRegistry().hasDataFetcher(field))
                .map(FieldCoordinates::toString)
                .toList();
        if (!unread.isEmpty()) throw new IllegalStateException("Nobody reads the fields " + unread);
    }

    /** A field of a payload. */
    private record Entry() implements LightDataFetcher<@Nullable Object> {
        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
            return ((Map<?, ?>) source).get(field.getName());
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) {
            Map<?, ?> source = Objects.requireNonNull(environment.getSource());
            return source.get(environment.getField().getName());
        }
    }
}
