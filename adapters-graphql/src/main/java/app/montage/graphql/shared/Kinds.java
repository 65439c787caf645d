package app.montage.graphql.shared;

import app.montage.graphql.transport.KindOf;
import graphql.TypeResolutionEnvironment;
import graphql.schema.GraphQLObjectType;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the schema tells which type a thing is of, where a field may answer several: by the thing's view. */
public record Kinds(Function<Object, @Nullable String> kind) implements KindOf {
    /** By the name of the type that the thing's view belongs to. */
    public static Kinds of(Function<Object, @Nullable String> kind) {
        return new Kinds(kind);
    }

    @Override
    public @Nullable String name(Object view) {
        return kind.apply(view);
    }

    @Override
    public GraphQLObjectType getType(TypeResolutionEnvironment env) {
        Object view = Objects.requireNonNull(env.<Object>getObject());
        String type = Objects.requireNonNull(name(view), () -> "No type for " + view.getClass());
        return Objects.requireNonNull(env.getSchema().getObjectType(type), type);
    }
}
