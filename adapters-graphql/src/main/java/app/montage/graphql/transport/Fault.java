package app.montage.graphql.transport;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What went wrong, in the words and with the code that a client gets. */
public record Fault(
        ErrorCode code,
        String message,
        @Nullable List<SourceLocation> locations,
        @Nullable List<Object> path,
        Map<String, Object> extensions)
        implements GraphQLError {
    private static final long serialVersionUID = 1L;

    public static Fault of(ErrorCode code, String message) {
        return new Fault(code, message, null, null, Map.of("code", code.name()));
    }

    public static Fault badInput(String message) {
        return of(ErrorCode.BAD_USER_INPUT, message);
    }

    /** More was asked for than one may ask for. */
    static Fault limit(String limit, long value, long asked) {
        String message = "The limit %s is %d, and %s was asked for."
                .formatted(limit, value, asked == Long.MAX_VALUE ? "far more" : Long.toString(asked));
        return new Fault(
                ErrorCode.LIMIT,
                message,
                null,
                null,
                Map.of("code", ErrorCode.LIMIT.name(), "limit", limit, "value", value, "asked", asked));
    }

    /** Something was tried too often lately. */
    static Fault throttled(String message, Duration within) {
        return new Fault(
                ErrorCode.THROTTLED,
                message,
                null,
                null,
                Map.of("code", ErrorCode.THROTTLED.name(), "retryAfterSeconds", within.toSeconds()));
    }

    /** Nothing is left to pay with for now. */
    static Fault throttled(Balance balance) {
        Purse purse = balance.purse();
        long seconds = balance.retryAfterSeconds();
        return new Fault(
                ErrorCode.THROTTLED,
                "The limit %s is %d, and %d are left; come back in %d seconds."
                        .formatted(purse.name(), purse.most(), balance.left(), seconds),
                null,
                null,
                Map.of(
                        "code",
                        ErrorCode.THROTTLED.name(),
                        "limit",
                        purse.name(),
                        "value",
                        purse.most(),
                        "remaining",
                        balance.left(),
                        "retryAfterSeconds",
                        seconds));
    }

    static Fault unavailable() {
        return of(ErrorCode.UNAVAILABLE, "Unavailable for now; try again.");
    }

    /** Something inside went wrong; the incident is where the log tells more. */
    static Fault internal(CorrelationId incident) {
        return new Fault(
                ErrorCode.INTERNAL,
                "Something went wrong on our side.",
                null,
                null,
                Map.of("code", ErrorCode.INTERNAL.name(), "incident", incident.value()));
    }

    Fault at(@Nullable List<SourceLocation> where, @Nullable List<Object> field) {
        return new Fault(code, message, where, field, extensions);
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public @Nullable List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public @Nullable List<Object> getPath() {
        return path;
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorClassification.errorClassification(code.name());
    }

    @Override
    public Map<String, Object> getExtensions() {
        return extensions;
    }
}
