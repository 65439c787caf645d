package app.montage.graphql.transport;

import graphql.GraphQL;

/** What the engine must know of the way its requests come: their documents are checked, its exceptions are masked. */
public final class Transport {
    private Transport() {}

    public static GraphQL.Builder attach(GraphQL.Builder engine) {
        return engine.preparsedDocumentProvider(new PreparedDocuments())
                .defaultDataFetcherExceptionHandler(new MaskedExceptions());
    }
}
