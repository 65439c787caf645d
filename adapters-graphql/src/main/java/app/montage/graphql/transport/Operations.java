package app.montage.graphql.transport;

import app.montage.application.shared.LivePeople;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import graphql.language.OperationDefinition;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Runs what clients ask, on the caller's thread, whichever way it came. */
@Singleton
final class Operations {
    private final GraphQL graphql;
    private final Documents documents;
    private final Admission admission;
    private final Watch watch;
    private final LivePeople people;
    private final Observation observation;
    private final FinishedAnswers finished;
    private final GraphqlLimits limits;

    Operations(
            GraphQL graphql,
            Documents documents,
            Admission admission,
            Watch watch,
            LivePeople people,
            Observation observation,
            FinishedAnswers finished,
            GraphqlLimits limits) {
        this.graphql = graphql;
        this.documents = documents;
        this.admission = admission;
        this.watch = watch;
        this.people = people;
        this.observation = observation;
        this.finished = finished;
        this.limits = limits;
    }

    /** A request that has been looked at: it is ready to run, or refused. */
    sealed interface Prepared {}

    record Ready(GraphqlRequest request, PreparedDocument document, PreparedDocument.Operation operation, long cost)
            implements Prepared {
        OperationDefinition.Operation kind() {
            return operation.kind();
        }
    }

    record Refused(Answer answer) implements Prepared, Begun {}

    /** A subscription that has begun, or not. */
    sealed interface Begun {}

    record Stream(Events events) implements Begun {}

    Prepared prepare(GraphqlRequest request) {
        PreparedDocument document = documents.of(request.query());
        if (!document.faults().isEmpty()) {
            return new Refused(Answer.refused(document.faults()));
        }
        PreparedDocument.Operation operation =
                document.operation(request.operationName()).orElse(null);
        if (operation == null) {
            return refused(Fault.badInput("operationName must name one of the document's operations."));
        }
        long cost = operation.cost().of(request.variables());
        return cost > limits.cost()
                ? refused(Fault.limit("cost", limits.cost(), cost))
                : new Ready(request, document, operation, cost);
    }

    private static Refused refused(Fault fault) {
        return new Refused(Answer.refused(fault));
    }

    /** Runs a query or a mutation. */
    Answer run(Ready ready, Caller caller, CorrelationId correlation) {
        return observation.of(ready, correlation, Observation::outcome, () -> answer(ready, caller, correlation));
    }

    private Answer answer(Ready ready, Caller caller, CorrelationId correlation) {
        try {
            requirePresent(caller, correlation);
            return finished.mayKeep(ready)
                    ? repeated(ready, caller, correlation)
                    : executed(ready, caller, correlation, null);
        } catch (Unexecuted e) {
            return e.answer;
        }
    }

    /** The answer from memory, or else to be remembered. */
    private Answer repeated(Ready ready, Caller caller, CorrelationId correlation) {
        byte[] known = known(ready, caller, correlation);
        if (known != null) {
            return executed(new Answer.Written(known), ready);
        }
        Basis basis = new Basis();
        Answer answer = executed(ready, caller, correlation, basis);
        Basis.Found found = basis.found();
        if (found == null || answer.data() == null || !answer.faults().isEmpty()) {
            return answer;
        }
        byte[] data = ResponseWriter.json(answer.data());
        finished.keep(ready, found, data);
        return executed(new Answer.Written(data), ready);
    }

    private byte @Nullable [] known(Ready ready, Caller caller, CorrelationId correlation) {
        try {
            return finished.find(ready, caller.viewer());
        } catch (RuntimeException e) {
            throw new Unexecuted(broken(Faults.of(e, correlation)));
        }
    }

    private Answer executed(Object data, Ready ready) {
        return new Answer(Answer.Kind.EXECUTED, List.of(), data, ready.cost(), limits.cost());
    }

    private Answer executed(Ready ready, Caller caller, CorrelationId correlation, @Nullable Basis basis) {
        return answer(execute(ready, caller, correlation, basis), correlation, ready.cost());
    }

    /** Begins a subscription: its events, or why there are none. */
    Begun begin(Ready ready, Caller caller, CorrelationId correlation) {
        return observation.of(ready, correlation, Observation::outcome, () -> begun(ready, caller, correlation));
    }

    private Begun begun(Ready ready, Caller caller, CorrelationId correlation) {
        try {
            requirePresent(caller, correlation);
            ExecutionResult result = execute(ready, caller, correlation, null);
            Publisher<ExecutionResult> events = result.getData();
            return events == null
                    ? new Refused(Answer.refused(faults(result.getErrors(), correlation)))
                    : new Stream(new Events(events));
        } catch (Unexecuted e) {
            return new Refused(e.answer);
        }
    }

    private ExecutionResult execute(Ready ready, Caller caller, CorrelationId correlation, @Nullable Basis basis) {
        if (!admission.enter()) {
            throw new Unexecuted(Answer.unavailable());
        }
        try {
            ExecutionInput input = input(ready, caller, correlation, basis);
            Running running = watch.begin(input);
            boolean overdue = true;
            ExecutionResult result = null;
            try {
                result = graphql.executeAsync(input).get();
            } finally {
                overdue = watch.end(running);
            }
            if (overdue && !result.getErrors().isEmpty()) {
                throw new Unexecuted(tooLong());
            }
            return result;
        } catch (InterruptedException _) {
            throw new Unexecuted(tooLong());
        } catch (ExecutionException | CancellationException e) {
            throw new Unexecuted(broken(Faults.of(e, correlation)));
        } finally {
            admission.leave();
        }
    }

    /** A token may outlive the account it was given to. */
    private void requirePresent(Caller caller, CorrelationId correlation) {
        UserId person = caller.viewer().user();
        boolean isPresent;
        try {
            isPresent = person == null || people.has(person);
        } catch (RuntimeException e) {
            throw new Unexecuted(broken(Faults.of(e, correlation)));
        }
        if (!isPresent) {
            throw new InvalidTokenException();
        }
    }

    private static Answer broken(Fault fault) {
        return fault.code() == ErrorCode.UNAVAILABLE
                ? Answer.unavailable()
                : new Answer(Answer.Kind.EXECUTED, List.of(fault), null, 0, 0);
    }

    private Answer tooLong() {
        return Answer.unavailable();
    }

    private ExecutionInput input(Ready ready, Caller caller, CorrelationId correlation, @Nullable Basis basis) {
        GraphqlRequest request = ready.request();
        List<DataLoaders> loaders = ready.document().loaders();
        ExecutionInput.Builder input = ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .locale(Locale.ENGLISH)
                .graphQLContext(context -> context.put(Viewer.class, caller.viewer())
                        .put(CorrelationId.class, correlation)
                        .put(PreparedDocument.class, ready.document())
                        .put(DataLoaderDispatchingContextKeys.ENABLE_DATA_LOADER_EXHAUSTED_DISPATCHING, true));
        if (basis != null) {
            input.graphQLContext(context -> context.put(Basis.class, basis));
        }
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

    /** The engine's result in our words. */
    Answer answer(ExecutionResult result, CorrelationId correlation, long cost) {
        List<Fault> faults = faults(result.getErrors(), correlation);
        Object data = result.getData();
        if (!result.isDataPresent()) {
            return new Answer(Answer.Kind.REFUSED, faults, null, 0, 0);
        }
        if (!faults.isEmpty() && isEmpty(data) && faults.stream().allMatch(it -> it.code() == ErrorCode.UNAVAILABLE)) {
            return new Answer(Answer.Kind.UNAVAILABLE, faults, null, 0, 0);
        }
        return new Answer(Answer.Kind.EXECUTED, faults, data, cost, limits.cost());
    }

    private static boolean isEmpty(@Nullable Object data) {
        return data == null
                || data instanceof Map<?, ?> fields && fields.values().stream().allMatch(it -> it == null);
    }

    private static List<Fault> faults(List<GraphQLError> errors, CorrelationId correlation) {
        if (errors.isEmpty()) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>(errors.size());
        errors.forEach(error -> faults.add(Faults.of(error, correlation)));
        return faults;
    }

    /** The way out of an execution that came to nothing. */
    private static final class Unexecuted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Answer answer;

        Unexecuted(Answer answer) {
            super("not executed", null, false, false);
            this.answer = answer;
        }
    }
}
