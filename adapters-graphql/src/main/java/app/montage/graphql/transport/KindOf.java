package app.montage.graphql.transport;

import graphql.schema.TypeResolver;
import org.jspecify.annotations.Nullable;

/** Tells the type of a thing by its view alone. */
public interface KindOf extends TypeResolver {
    @Nullable
    String name(Object view);
}
