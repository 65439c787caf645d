package app.montage.graphql.transport;

import org.jspecify.annotations.Nullable;

/** A field that follows from its object alone, by a plain call. */
public interface Plain extends Repeatable {
    @Nullable
    Object read(Object view);
}
