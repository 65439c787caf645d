package app.montage.graphql.shared;

import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the schema tells which type a thing is of, where a field may answer several. */
public final class Kinds {
    private Kinds() {}

    /** By the name of the type that the thing's view belongs to. */
    public static TypeResolver of(Function<Object, @Nullable String> name) {
        return env -> {
            Object view = Objects.requireNonNull(env.<Object>getObject());
            String type = Objects.requireNonNull(name.apply(view), () -> "No type for " + view.getClass());
            GraphQLObjectType known = env.getSchema().getObjectType(type);
            return Objects.requireNonNull(known, type);
        };
    }
}
