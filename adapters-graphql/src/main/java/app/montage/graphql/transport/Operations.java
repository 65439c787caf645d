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
    private final PersistedDocuments persisted;
    private final Documents documents;
    private final Budget budget;
    private final Guard guard;
    private final Observation observation;
    private final FinishedAnswers finished;
    private final GraphqlLimits limits;

    Operations(
            Engine engine,
            PersistedDocuments persisted,
            Documents documents,
            Budget budget,
            Guard guard,
            Observation observation,
            FinishedAnswers finished,
            GraphqlLimits limits) {
        this.engine = engine;
        this.persisted = persisted;
        this.documents = documents;
        this.budget = budget;
        this.guard = guard;
        this.observation = observation;
        this.finished = finished;
        this.limits = limits;
    }

    /** A request that has been looked at: it is ready to run, or refused. */
    sealed interface Prepared {}

    record Ready(GraphqlRequest request, PreparedDocument document, PreparedDocument.Operation operation, Bill bill)
            implements Prepared {
        long cost() {
            return bill.requested();
        }

        OperationDefinition.Operation kind() {
            return operation.kind();
        }
    }

    record Refused(Answer answer) implements Prepared, Begun {}

    /** A subscription that has begun, or not. */
    sealed interface Begun {}

    record Stream(Events events) implements Begun {}

    /** Takes the price of the request from its caller, and looks at it. */
    Prepared prepare(GraphqlRequest request, Caller caller) {
        Bill entry = budget.entry(caller);
        if (!entry.isPaid()) {
            return new Refused(Answer.throttled(entry));
        }
        return switch (persisted.meant(request)) {
            case PersistedDocuments.Unknown(Fault fault) -> refused(fault, entry);
            case PersistedDocuments.Known(GraphqlRequest whole) -> prepare(whole, caller, entry);
        };
    }

    private Prepared prepare(GraphqlRequest request, Caller caller, Bill entry) {
        PreparedDocument document = documents.of(request.query());
        if (!document.faults().isEmpty()) {
            return new Refused(Answer.refused(document.faults()).with(entry));
        }
        persisted.keep(request);
        PreparedDocument.Operation operation =
                document.operation(request.operationName()).orElse(null);
        if (operation == null) {
            return refused(Fault.badInput("operationName must name one of the document's operations."), entry);
        }
        long cost = operation.cost().of(request.variables());
        if (cost > limits.cost()) {
            return refused(Fault.limit("cost", limits.cost(), cost), entry);
        }
        Bill bill = budget.all(caller, entry, cost);
        return bill.isPaid() ? new Ready(request, document, operation, bill) : new Refused(Answer.throttled(bill));
    }

    private static Refused refused(Fault fault, Bill entry) {
        return new Refused(Answer.refused(fault).with(entry));
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
        Answer answer = answer(engine.execute(ready, caller, correlation, running, basis), correlation, ready.bill());
        Basis.Found found = finished.mayKeep(ready) ? basis.found() : null;
        if (found == null || answer.data() == null || !answer.faults().isEmpty()) {
            return answer;
        }
        byte[] data = ResponseWriter.json(answer.data());
        finished.keep(ready, found, data);
        return executed(ready, new Answer.Written(data));
    }

    private Answer executed(Ready ready, Object data) {
        return new Answer(Answer.Kind.EXECUTED, List.of(), data, ready.bill());
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
        return answer(result, correlation, ready.bill());
    }

    /** The engine's result in our words. */
    private Answer answer(ExecutionResult result, CorrelationId correlation, Bill bill) {
        List<Fault> faults = faults(result.getErrors(), correlation);
        Object data = result.getData();
        if (!result.isDataPresent()) {
            return new Answer(Answer.Kind.REFUSED, faults, null, bill);
        }
        if (!faults.isEmpty() && isEmpty(data) && faults.stream().allMatch(it -> it.code() == ErrorCode.UNAVAILABLE)) {
            return new Answer(Answer.Kind.UNAVAILABLE, faults, null, bill);
        }
        return new Answer(Answer.Kind.EXECUTED, faults, data, bill);
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
