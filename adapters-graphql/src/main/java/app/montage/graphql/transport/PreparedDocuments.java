package app.montage.graphql.transport;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Hands the engine the document that has been looked up already, before the request was let in. */
final class PreparedDocuments implements PreparsedDocumentProvider {
    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        PreparedDocument prepared = input.getGraphQLContext().get(PreparedDocument.class);
        return CompletableFuture.completedFuture(prepared == null ? parseAndValidate.apply(input) : prepared.entry());
    }
}
