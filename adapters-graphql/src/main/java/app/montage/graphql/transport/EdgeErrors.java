package app.montage.graphql.transport;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** What the server itself refuses, before or beside us: in the same shape, and with words that are the same for all. */
@Singleton
final class EdgeErrors implements ErrorResponseProcessor<byte[]> {
    @Override
    public MutableHttpResponse<byte[]> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        if (context.getRequest().getMethod() == HttpMethod.HEAD) {
            return response.body(new byte[0]);
        }
        return response.body(ResponseWriter.bytes(fault(response.status())))
                .header(HttpHeaders.CONTENT_TYPE, Accepted.JSON.contentType());
    }

    private static Fault fault(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> Fault.of(ErrorCode.UNAUTHENTICATED, "Sign in first.");
            case FORBIDDEN -> Fault.of(ErrorCode.FORBIDDEN, "Not allowed.");
            case NOT_FOUND -> Fault.of(ErrorCode.NOT_FOUND, "There is nothing here.");
            case REQUEST_ENTITY_TOO_LARGE -> Fault.of(ErrorCode.LIMIT, "The request is too large.");
            case TOO_MANY_REQUESTS -> Fault.of(ErrorCode.THROTTLED, "Too many requests.");
            case SERVICE_UNAVAILABLE -> Fault.unavailable();
            default ->
                status.getCode() < HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                        ? Fault.badInput("The request is not valid: " + status.getReason() + ".")
                        : Fault.internal(CorrelationId.fresh());
        };
    }
}
