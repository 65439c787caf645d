package app.montage.graphql.transport;

import graphql.language.OperationDefinition.Operation;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Operations answered as server-sent events, each on a request of its own: the "distinct connections" of graphql-sse. Its
 * address is the same as for all else, told apart by Accept, or with {@code /stream} behind it. The variable in its
 * template makes it yield to {@link GraphqlController} where a client takes anything.
 */
@Controller("${graphql.path:/graphql}{/stream}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class EventsController {
    private final RequestReader reader;
    private final Tokens tokens;
    private final Origins origins;
    private final Operations operations;

    EventsController(RequestReader reader, Tokens tokens, Origins origins, Operations operations) {
        this.reader = reader;
        this.tokens = tokens;
        this.origins = origins;
        this.operations = operations;
    }

    @Post
    @Consumes(MediaType.ALL)
    @Produces(MediaType.TEXT_EVENT_STREAM)
    HttpResponse<Publisher<byte[]>> post(
            HttpRequest<?> http, @PathVariable @Nullable String stream, @Body byte @Nullable [] body) {
        return answer(http, stream, Operation.SUBSCRIPTION, () -> {
            RequestReader.requireJson(http.getHeaders().get(HttpHeaders.CONTENT_TYPE));
            return reader.request(body);
        });
    }

    @Get
    @Produces(MediaType.TEXT_EVENT_STREAM)
    HttpResponse<Publisher<byte[]>> get(HttpRequest<?> http, @PathVariable @Nullable String stream) {
        return answer(http, stream, Operation.QUERY, () -> reader.request(http.getParameters()));
    }

    private HttpResponse<Publisher<byte[]>> answer(
            HttpRequest<?> http, @Nullable String stream, Operation most, Supplier<GraphqlRequest> request) {
        CorrelationId correlation = CorrelationId.of(http.getHeaders());
        MutableHttpResponse<Publisher<byte[]>> response;
        try {
            if (stream != null && !stream.equals("stream")) {
                throw new RequestRefused(HttpStatus.NOT_FOUND, Fault.of(ErrorCode.NOT_FOUND, "There is nothing here."));
            }
            Caller caller = tokens.caller(Tokens.authorization(http.getHeaders()), origins.of(http, correlation));
            response = events(request.get(), most, caller, correlation);
        } catch (InvalidTokenException _) {
            response = refusal(HttpStatus.UNAUTHORIZED, InvalidTokenException.FAULT)
                    .header(HttpHeaders.WWW_AUTHENTICATE, InvalidTokenException.CHALLENGE);
        } catch (RequestRefused refused) {
            response = HttpWords.pace(refusal(refused.status(), refused.fault()), refused);
        }
        return response.header(CorrelationId.HEADER, correlation.value());
    }

    private MutableHttpResponse<Publisher<byte[]>> events(
            GraphqlRequest request, Operation most, Caller caller, CorrelationId correlation) {
        return switch (operations.prepare(request, caller)) {
            case Operations.Refused(Answer answer) -> only(answer);
            case Operations.Ready ready
            when ready.kind() == Operation.SUBSCRIPTION ->
                switch (operations.begin(ready, caller, correlation)) {
                    case Operations.Refused(Answer answer) -> only(answer);
                    case Operations.Stream(Events events) ->
                        streamed(new EventStream(
                                events,
                                result -> operations.event(result, ready, caller, correlation),
                                correlation,
                                tokens.left(caller)));
                };
            case Operations.Ready ready
            when ready.kind() == Operation.MUTATION && most == Operation.QUERY ->
                throw RequestRefused.of(HttpStatus.METHOD_NOT_ALLOWED, "A mutation must be sent by POST.");
            case Operations.Ready ready -> only(operations.run(ready, caller, correlation));
        };
    }

    /** One answer and the end; where nothing could be done for now, as HTTP says that. */
    private static MutableHttpResponse<Publisher<byte[]>> only(Answer answer) {
        MutableHttpResponse<Publisher<byte[]>> response = switch (answer.kind()) {
            case EXECUTED, REFUSED -> streamed(EventStream.of(answer));
            case THROTTLED, UNAVAILABLE ->
                refusal(HttpWords.status(answer, Accepted.JSON), ResponseWriter.bytes(answer));
        };
        return HttpWords.pace(response, answer);
    }

    private static MutableHttpResponse<Publisher<byte[]>> streamed(Publisher<byte[]> events) {
        return HttpResponse.<Publisher<byte[]>>ok(events)
                .header(HttpHeaders.CONTENT_TYPE, Accepted.EVENTS.contentType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no");
    }

    private static MutableHttpResponse<Publisher<byte[]>> refusal(HttpStatus status, Fault fault) {
        return refusal(status, ResponseWriter.bytes(fault));
    }

    private static MutableHttpResponse<Publisher<byte[]>> refusal(HttpStatus status, byte[] body) {
        return HttpResponse.<Publisher<byte[]>>status(status)
                .body(EventStream.plain(body))
                .header(HttpHeaders.CONTENT_TYPE, Accepted.JSON.contentType());
    }
}
