package app.montage.graphql.transport;

import app.montage.application.shared.Viewer;
import graphql.GraphQLContext;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the answer to one request rests on, as its fields tell while they are read. An answer that rests on one thing can be
 * given again to whomever that thing looks the same.
 */
public final class Basis {
    private @Nullable Found found;
    private boolean spoilt;

    /** How the thing looks to a viewer: equal marks, equal looks; none where that cannot be told, or they may not look. */
    @FunctionalInterface
    public interface Look extends Function<Viewer, Optional<Object>> {}

    /** A thing, and the mark it had for the viewer who asked. */
    record Found(Look look, Object mark) {}

    /** The answer rests on this. */
    public static void tell(GraphQLContext context, Look look, Object mark) {
        Basis basis = context.get(Basis.class);
        if (basis == null) return;
        basis.spoilt |= basis.found != null;
        basis.found = new Found(look, mark);
    }

    /** The answer rests on something that may look different the next time. */
    public static void spoil(GraphQLContext context) {
        Basis basis = context.get(Basis.class);
        if (basis != null) basis.spoilt = true;
    }

    /** The one thing, if it is one. */
    @Nullable
    Found found() {
        return spoilt ? null : found;
    }
}
