package app.montage.graphql.transport;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.OperationDefinition;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Runs what clients ask, on the caller's thread, whichever way it came. */
@Singleton
final class Operations {
    private final Engine engine;
    private final Documents documents;
    private final Guard guard;
    private final Observation observation;
    private final FinishedAnswers finished;
    private final GraphqlLimits limits;

    Operations(
            Engine engine,
            Documents documents,
            Guard guard,
            Observation observation,
            FinishedAnswers finished,
            GraphqlLimits limits) {
        this.engine = engine;
        this.documents = documents;
        this.guard = guard;
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
            return guard.run(ready, caller, correlation, running -> {
                byte[] known = known(ready, caller, correlation);
                return known == null
                        ? executed(ready, caller, correlation, running)
                        : executed(ready, new Answer.Written(known));
            });
        } catch (Unexecuted e) {
            return e.answer();
        }
    }

    /** The data as it was written before, where it may be given again. */
    private byte @Nullable [] known(Ready ready, Caller caller, CorrelationId correlation) {
        try {
            return finished.mayKeep(ready) ? finished.find(ready, caller.viewer()) : null;
        } catch (RuntimeException e) {
            throw Unexecuted.of(e, correlation);
        }
    }

    private Answer executed(Ready ready, Caller caller, CorrelationId correlation, Running running) {
        Basis basis = new Basis();
        Answer answer = answer(engine.execute(ready, caller, correlation, running, basis), correlation, ready.cost());
        Basis.Found found = finished.mayKeep(ready) ? basis.found() : null;
        if (found == null || answer.data() == null || !answer.faults().isEmpty()) {
            return answer;
        }
        byte[] data = ResponseWriter.json(answer.data());
        finished.keep(ready, found, data);
        return executed(ready, new Answer.Written(data));
    }

    private Answer executed(Ready ready, Object data) {
        return new Answer(Answer.Kind.EXECUTED, List.of(), data, ready.cost(), limits.cost());
    }

    /** Begins a subscription: its events, or why there are none. */
    Begun begin(Ready ready, Caller caller, CorrelationId correlation) {
        return observation.of(ready, correlation, Observation::outcome, () -> begun(ready, caller, correlation));
    }

    private Begun begun(Ready ready, Caller caller, CorrelationId correlation) {
        try {
            ExecutionResult result = guard.run(
                    ready,
                    caller,
                    correlation,
                    running -> engine.execute(ready, caller, correlation, running, new Basis()));
            Publisher<ExecutionResult> events = result.getData();
            return events == null
                    ? new Refused(Answer.refused(faults(result.getErrors(), correlation)))
                    : new Stream(new Events(events));
        } catch (Unexecuted e) {
            return new Refused(e.answer());
        }
    }

    /** An event of a subscription in our words; none are for those whose session has ended since it began. */
    Answer event(ExecutionResult result, Ready ready, Caller caller, CorrelationId correlation) {
        try {
            guard.requirePresent(caller, correlation);
        } catch (Unexecuted e) {
            return e.answer();
        }
        return answer(result, correlation, ready.cost());
    }

    /** The engine's result in our words. */
    private Answer answer(ExecutionResult result, CorrelationId correlation, long cost) {
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
}
