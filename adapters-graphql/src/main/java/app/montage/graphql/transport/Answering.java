package app.montage.graphql.transport;

import graphql.language.OperationDefinition.Operation;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers a request over HTTP, however its operation is read from it: finds out who asks, runs it, and says what came of it. */
@Singleton
final class Answering {
    private final Tokens tokens;
    private final Origins origins;
    private final Operations operations;

    Answering(Tokens tokens, Origins origins, Operations operations) {
        this.tokens = tokens;
        this.origins = origins;
        this.operations = operations;
    }

    /**
     * @param most whether mutations may come this way
     * @param request reads it, once it is known who sends it
     */
    HttpResponse<byte[]> answer(HttpRequest<?> http, Operation most, Function<Caller, GraphqlRequest> request) {
        HttpHeaders headers = http.getHeaders();
        CorrelationId correlation = CorrelationId.of(headers);
        Accepted accepted = Accepted.best(headers.get(HttpHeaders.ACCEPT)).orElse(null);
        MutableHttpResponse<byte[]> response;
        try {
            if (accepted == null || accepted == Accepted.EVENTS) {
                throw RequestRefused.of(
                        HttpStatus.NOT_ACCEPTABLE,
                        "Answers are application/graphql-response+json or application/json.");
            }
            Caller caller = tokens.caller(Tokens.authorization(headers), origins.of(http, correlation));
            response = response(accepted, run(request.apply(caller), most, caller, correlation));
        } catch (InvalidTokenException _) {
            response = refusal(accepted, HttpStatus.UNAUTHORIZED, InvalidTokenException.FAULT)
                    .header(HttpHeaders.WWW_AUTHENTICATE, InvalidTokenException.CHALLENGE);
        } catch (Unexecuted e) {
            response = response(accepted == null ? Accepted.JSON : accepted, e.answer());
        } catch (RequestRefused refused) {
            response = refusal(accepted, refused.status(), refused.fault());
            if (refused.status() == HttpStatus.METHOD_NOT_ALLOWED) {
                response.header(HttpHeaders.ALLOW, "POST");
            }
            HttpWords.pace(response, refused);
        }
        return response.header(CorrelationId.HEADER, correlation.value());
    }

    private Answer run(GraphqlRequest request, Operation most, Caller caller, CorrelationId correlation) {
        return switch (operations.prepare(request, caller)) {
            case Operations.Refused(Answer answer) -> answer;
            case Operations.Ready ready -> operations.run(allowed(ready, most), caller, correlation);
        };
    }

    private static Operations.Ready allowed(Operations.Ready ready, Operation most) {
        if (ready.kind() == Operation.SUBSCRIPTION) {
            throw RequestRefused.badInput(
                    "Subscribe by server-sent events (Accept: text/event-stream) or graphql-transport-ws.");
        }
        if (ready.kind() == Operation.MUTATION && most == Operation.QUERY) {
            throw RequestRefused.of(HttpStatus.METHOD_NOT_ALLOWED, "A mutation must be sent by POST.");
        }
        return ready;
    }

    private static MutableHttpResponse<byte[]> response(Accepted accepted, Answer answer) {
        MutableHttpResponse<byte[]> response = HttpResponse.<byte[]>status(HttpWords.status(answer, accepted))
                .body(ResponseWriter.bytes(answer))
                .header(HttpHeaders.CONTENT_TYPE, accepted.contentType());
        return HttpWords.pace(response, answer);
    }

    private static MutableHttpResponse<byte[]> refusal(@Nullable Accepted accepted, HttpStatus status, Fault fault) {
        Accepted type = accepted == Accepted.GRAPHQL ? accepted : Accepted.JSON;
        return HttpResponse.<byte[]>status(status)
                .body(ResponseWriter.bytes(fault))
                .header(HttpHeaders.CONTENT_TYPE, type.contentType());
    }
}
