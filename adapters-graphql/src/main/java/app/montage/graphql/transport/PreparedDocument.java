package app.montage.graphql.transport;

import app.montage.domain.shared.ApiKeyScope;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that can be known of a document before somebody sends variables with it.
 *
 * @param entry for the engine
 * @param faults why it cannot be executed; if there are any, the rest is empty
 * @param loaders whose fields it asks for
 * @param plain its parts that are written without the engine, by the fields themselves
 */
record PreparedDocument(
        PreparsedDocumentEntry entry,
        List<Fault> faults,
        List<Operation> operations,
        List<DataLoaders> loaders,
        Map<Field, PlainValue> plain) {
    /**
     * @param isRepeatable whether all its fields are {@link Repeatable}
     * @param scopes what an API key must be allowed for it; null where no API key may do it
     */
    record Operation(
            @Nullable String name,
            OperationDefinition.Operation kind,
            Cost cost,
            boolean isRepeatable,
            @Nullable Set<ApiKeyScope> scopes) {}

    static PreparedDocument refused(Fault fault) {
        return refused(List.of(fault));
    }

    static PreparedDocument refused(List<Fault> faults) {
        return new PreparedDocument(new PreparsedDocumentEntry(faults), faults, List.of(), List.of(), Map.of());
    }

    /** The operation of that name, or the only one if no name is given. */
    Optional<Operation> operation(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return operations.size() == 1 ? Optional.of(operations.getFirst()) : Optional.empty();
        }
        return operations.stream().filter(it -> name.equals(it.name())).findFirst();
    }
}
