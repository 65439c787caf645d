package app.montage.graphql.transport;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What a client hears when a fetcher throws: one of our codes, and nothing of the exception unless it is meant so. */
final class MaskedExceptions implements DataFetcherExceptionHandler {
    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters problem) {
        CorrelationId incident = problem.getDataFetchingEnvironment()
                .getGraphQlContext()
                .getOrDefault(CorrelationId.class, CorrelationId.fresh());
        Fault fault = Faults.of(problem.getException(), incident)
                .at(List.of(problem.getSourceLocation()), problem.getPath().toList());
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(fault).build());
    }
}
