package app.montage.graphql.transport;

import app.montage.application.shared.Viewer;
import graphql.GraphQL;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.schema.DataFetchingEnvironment;

/** What the engine must know of the way its requests come: their documents are checked, its exceptions are masked. */
public final class Transport {
    private Transport() {}

    public static GraphQL.Builder attach(GraphQL.Builder engine) {
        DataFetcherExceptionHandler exceptions = new MaskedExceptions();
        return engine.preparsedDocumentProvider(new PreparedDocuments())
                .defaultDataFetcherExceptionHandler(exceptions)
                .queryExecutionStrategy(new PlainStrategy(exceptions));
    }

    /** Who asks for this field. */
    public static Viewer viewer(DataFetchingEnvironment field) {
        Viewer viewer = field.getGraphQlContext().get(Viewer.class);
        return viewer == null ? Viewer.anonymous() : viewer;
    }
}
