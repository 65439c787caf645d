package app.montage.graphql.shared;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;

/** Binds the {@code input} of a mutation to the record that its use case takes. */
public final class Inputs {
    private Inputs() {}

    /** The input as a record; where parts of it cannot be, all of them are told, and nothing is done. */
    public static <T extends Record> T input(DataFetchingEnvironment env, Class<T> type) {
        Binder binder = new Binder();
        Object bound = binder.bind(type, Arguments.required(env, "input"), List.of());
        if (bound == null || !binder.faults().isEmpty()) throw new InvalidInput(binder.faults());
        return type.cast(bound);
    }
}
