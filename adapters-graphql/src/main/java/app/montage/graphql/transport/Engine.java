package app.montage.graphql.transport;

import app.montage.application.shared.Viewer;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import graphql.language.OperationDefinition;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;

/** Hands operations to graphql-java, and waits for it. */
@Singleton
final class Engine {
    private final GraphQL graphql;

    Engine(GraphQL graphql) {
        this.graphql = graphql;
    }

    /** @param basis to be told what the answer rests on */
    ExecutionResult execute(
            Operations.Ready ready, Caller caller, CorrelationId correlation, Running running, Basis basis) {
        ExecutionInput input = input(ready, caller, correlation, basis);
        running.of(input);
        try {
            ExecutionResult result = graphql.executeAsync(input).get();
            if (running.isOverdue() && !result.getErrors().isEmpty()) {
                throw Unexecuted.unavailable();
            }
            return result;
        } catch (InterruptedException _) {
            throw Unexecuted.unavailable();
        } catch (ExecutionException | CancellationException e) {
            throw Unexecuted.of(e, correlation);
        }
    }

    private static ExecutionInput input(Operations.Ready ready, Caller caller, CorrelationId correlation, Basis basis) {
        GraphqlRequest request = ready.request();
        List<DataLoaders> loaders = ready.document().loaders();
        ExecutionInput.Builder input = ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .locale(Locale.ENGLISH)
                .graphQLContext(context -> context.put(Viewer.class, caller.viewer())
                        .put(Caller.class, caller)
                        .put(CorrelationId.class, correlation)
                        .put(Basis.class, basis)
                        .put(PreparedDocument.class, ready.document())
                        .put(DataLoaderDispatchingContextKeys.ENABLE_DATA_LOADER_EXHAUSTED_DISPATCHING, true));
        if (!loaders.isEmpty()) {
            DataLoaderRegistry registry = new DataLoaderRegistry();
            loaders.forEach(some -> some.register(registry, caller.viewer()));
            boolean lasts = ready.kind() == OperationDefinition.Operation.SUBSCRIPTION;
            input.dataLoaderRegistry(lasts ? forgetful(registry) : registry);
        }
        return input.build();
    }

    /** A subscription lives for long: what it loads for one event may no longer be so, or be seen, at the next. */
    private static DataLoaderRegistry forgetful(DataLoaderRegistry registry) {
        DataLoaderRegistry forgetful = new DataLoaderRegistry();
        registry.getDataLoadersMap().forEach((name, loader) -> forgetful.register(name, forgetful(loader)));
        return forgetful;
    }

    private static <K, V> DataLoader<K, V> forgetful(DataLoader<K, V> loader) {
        DataLoaderOptions options = loader.getOptions().transform(it -> it.setCachingEnabled(false));
        return loader.transform(it -> it.options(options));
    }
}
