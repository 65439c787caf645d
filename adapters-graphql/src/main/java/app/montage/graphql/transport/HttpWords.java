package app.montage.graphql.transport;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

/** What HTTP says of an answer beside its body. */
final class HttpWords {
    private static final String SOON = "1";

    private HttpWords() {}

    /** Plain JSON says 200 of whatever is GraphQL's own business; who was not let in hears it from HTTP in any case. */
    static HttpStatus status(Answer answer, Accepted accepted) {
        return switch (answer.kind()) {
            case EXECUTED -> HttpStatus.OK;
            case REFUSED -> accepted == Accepted.GRAPHQL ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
            case THROTTLED -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /** What is left to spend, and when to come again. */
    static <T> MutableHttpResponse<T> pace(MutableHttpResponse<T> response, Answer answer) {
        Balance balance = answer.bill() == null ? null : answer.bill().balance();
        if (balance != null) {
            response.header("RateLimit-Policy", balance.purse().policy()).header("RateLimit", balance.header());
        }
        return switch (answer.kind()) {
            case THROTTLED ->
                response.header(
                        HttpHeaders.RETRY_AFTER, balance == null ? SOON : Long.toString(balance.retryAfterSeconds()));
            case UNAVAILABLE -> response.header(HttpHeaders.RETRY_AFTER, SOON);
            case EXECUTED, REFUSED -> response;
        };
    }

    /** The same for what is refused before it is a request. */
    static <T> MutableHttpResponse<T> pace(MutableHttpResponse<T> response, RequestRefused refused) {
        return refused.status() == HttpStatus.SERVICE_UNAVAILABLE
                ? response.header(HttpHeaders.RETRY_AFTER, SOON)
                : response;
    }
}
