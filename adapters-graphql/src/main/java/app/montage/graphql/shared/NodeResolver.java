package app.montage.graphql.shared;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Finds the things of one type by their global ids. */
public interface NodeResolver {
    /** The type's name in the schema and in its ids. */
    String type();

    /** The class of the type's view, by which the schema tells its type. */
    Class<?> view();

    /** The thing of this key, as far as the viewer may see it. */
    CompletableFuture<? extends @Nullable Object> load(DataFetchingEnvironment env, List<UUID> key);
}
