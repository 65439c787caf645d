package app.montage.graphql.transport;

import app.montage.application.shared.CursorExpiredException;
import app.montage.application.shared.ThrottledException;
import app.montage.application.shared.UnauthenticatedException;
import app.montage.application.shared.UnavailableException;
import app.montage.domain.shared.InvalidValue;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorException;
import graphql.execution.AbortExecutionException;
import graphql.introspection.GoodFaithIntrospection;
import graphql.parser.InvalidSyntaxException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong into what a client may know of it. What is not known here is ours, and shows nothing. */
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final int LONGEST = 300;
    private static final int CAUSES = 20;
    /** How the engine goes on about a value of a wrong kind: by the name of its class. */
    private static final Pattern GIVEN_CLASS = Pattern.compile(",? but it was a '\\w*'");

    private static final Pattern GIVEN_FOR_OBJECT = Pattern.compile(
            "Expected type 'Map' but was '\\w*'\\. Variables for input objects must be an instance of type 'Map'\\.");

    private static final Set<ErrorType> OF_THE_REQUEST =
            EnumSet.of(ErrorType.InvalidSyntax, ErrorType.ValidationError, ErrorType.OperationNotSupported);

    /** Connection lost, shutting down, out of sessions, cancelled by a timeout, locked for too long, rolled back. */
    private static final List<String> COMES_BACK = List.of("08", "57P", "53", "57014", "55P03", "40");

    private Faults() {}

    static Fault syntax(@Nullable InvalidSyntaxException problem) {
        return problem == null
                ? Fault.badInput("The document is not valid GraphQL.")
                : invalid(problem.toInvalidSyntaxError());
    }

    static Fault invalid(GraphQLError error) {
        return Fault.badInput(brief(error.getMessage())).at(error.getLocations(), error.getPath());
    }

    /** An error that the engine made, or that came through it. */
    static Fault of(GraphQLError error, CorrelationId incident) {
        if (error instanceof Fault fault) {
            return fault;
        }
        Fault known = known(error);
        if (known == null) {
            LOG.error("Incident {}: {} at {}", incident.value(), error.getMessage(), error.getPath());
            known = Fault.internal(incident);
        }
        return known.at(error.getLocations(), error.getPath());
    }

    private static @Nullable Fault known(GraphQLError error) {
        ErrorCode code = code(error.getExtensions());
        if (code != null) {
            return new Fault(code, brief(error.getMessage()), null, null, Map.copyOf(error.getExtensions()));
        }
        if (error instanceof GoodFaithIntrospection.BadFaithIntrospectionError) {
            return Fault.of(ErrorCode.LIMIT, brief(error.getMessage()));
        }
        return error.getErrorType() instanceof ErrorType type && OF_THE_REQUEST.contains(type)
                ? Fault.badInput(brief(error.getMessage()))
                : null;
    }

    private static @Nullable ErrorCode code(@Nullable Map<String, Object> extensions) {
        Object code = extensions == null ? null : extensions.get("code");
        for (ErrorCode one : ErrorCode.values()) {
            if (one.name().equals(code)) {
                return one;
            }
        }
        return null;
    }

    /** An exception that came out of a fetcher, or of anything else. */
    static Fault of(Throwable problem, CorrelationId incident) {
        Throwable cause = problem;
        for (int i = 0; cause != null && i < CAUSES; i++) {
            Fault known = known(cause);
            if (known != null) {
                return known;
            }
            cause = cause.getCause();
        }
        LOG.error("Incident {}", incident.value(), problem);
        return Fault.internal(incident);
    }

    private static @Nullable Fault known(Throwable problem) {
        return switch (problem) {
            case UnauthenticatedException e -> Fault.of(ErrorCode.UNAUTHENTICATED, text(e));
            case CursorExpiredException e -> Fault.of(ErrorCode.CURSOR_EXPIRED, text(e));
            case InvalidValue e -> Fault.badInput(text(e));
            case ThrottledException e -> Fault.throttled(text(e), e.within());
            case UnavailableException _, InterruptedException _, TimeoutException _, SQLTransientException _ ->
                Fault.unavailable();
            case SQLException e -> comesBack(e.getSQLState()) ? Fault.unavailable() : null;
            case GraphqlErrorException e -> known((GraphQLError) e);
            case AbortExecutionException _ -> Fault.unavailable();
            case GraphQLError e -> known(e);
            default -> null;
        };
    }

    private static boolean comesBack(@Nullable String state) {
        return state != null && COMES_BACK.stream().anyMatch(state::startsWith);
    }

    private static String text(Throwable problem) {
        String message = problem.getMessage();
        return message == null ? "Not valid." : brief(message);
    }

    /** One line that is not too long, does not end in half a character, and does not tell the engine's classes. */
    private static String brief(@Nullable String message) {
        String line = message == null
                ? ""
                : GIVEN_FOR_OBJECT
                        .matcher(GIVEN_CLASS.matcher(message).replaceAll(""))
                        .replaceAll("It must be an object.")
                        .replaceAll("\\s+", " ")
                        .strip();
        int end = Math.min(line.length(), LONGEST);
        boolean half = end > 0 && end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
        return line.substring(0, half ? end - 1 : end);
    }
}
