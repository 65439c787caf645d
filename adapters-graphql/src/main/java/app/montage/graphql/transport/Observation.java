package app.montage.graphql.transport;

import app.montage.graphql.transport.OperationObserver.Asked;
import app.montage.graphql.transport.OperationObserver.Outcome;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.MDC;

/** Tells the observers of what runs, and marks all that is logged meanwhile with the request's id. */
@Singleton
final class Observation {
    private static final String MARK = "correlationId";

    private final List<OperationObserver> observers;

    Observation(List<OperationObserver> observers) {
        this.observers = List.copyOf(observers);
    }

    <T> T of(Operations.Ready ready, CorrelationId correlation, Function<T, Outcome> outcome, Supplier<T> work) {
        long start = System.nanoTime();
        Outcome reached = Outcome.ERRORS;
        for (OperationObserver observer : observers) observer.began();
        try (MDC.MDCCloseable _ = MDC.putCloseable(MARK, correlation.value())) {
            T result = work.get();
            reached = outcome.apply(result);
            return result;
        } catch (InvalidTokenException e) {
            reached = Outcome.REFUSED;
            throw e;
        } finally {
            Asked asked =
                    new Asked(ready.operation().name(), ready.kind().name().toLowerCase(Locale.ROOT));
            long nanos = System.nanoTime() - start;
            for (OperationObserver observer : observers) observer.ended(asked, reached, nanos);
        }
    }

    static Outcome outcome(Answer answer) {
        return switch (answer.kind()) {
            case EXECUTED -> answer.faults().isEmpty() ? Outcome.OK : Outcome.ERRORS;
            case REFUSED, THROTTLED -> Outcome.REFUSED;
            case UNAVAILABLE -> Outcome.UNAVAILABLE;
        };
    }

    static Outcome outcome(Operations.Begun begun) {
        return switch (begun) {
            case Operations.Stream _ -> Outcome.OK;
            case Operations.Refused(Answer answer) -> outcome(answer);
        };
    }
}
