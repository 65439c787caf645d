package app.montage.graphql.transport;

import graphql.language.OperationDefinition.Operation;
import io.micronaut.configuration.graphql.GraphQLController;
import io.micronaut.context.annotation.Replaces;
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
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** GraphQL over HTTP, as its specification's draft says. Each request runs on a virtual thread from here to its end. */
@Controller("${graphql.path:/graphql}")
@Replaces(GraphQLController.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class GraphqlController {
    private final RequestReader reader;
    private final Tokens tokens;
    private final Origins origins;
    private final Operations operations;

    GraphqlController(RequestReader reader, Tokens tokens, Origins origins, Operations operations) {
        this.reader = reader;
        this.tokens = tokens;
        this.origins = origins;
        this.operations = operations;
    }

    @Post
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> post(HttpRequest<?> http, @Body byte @Nullable [] body) {
        return answer(http, Operation.MUTATION, () -> {
            RequestReader.requireJson(http.getHeaders().get(HttpHeaders.CONTENT_TYPE));
            return reader.request(body);
        });
    }

    @Get
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> get(HttpRequest<?> http) {
        return answer(http, Operation.QUERY, () -> reader.request(http.getParameters()));
    }

    private HttpResponse<byte[]> answer(HttpRequest<?> http, Operation most, Supplier<GraphqlRequest> request) {
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
            response = response(accepted, run(request.get(), most, caller, correlation));
        } catch (InvalidTokenException _) {
            response = refusal(accepted, HttpStatus.UNAUTHORIZED, InvalidTokenException.FAULT)
                    .header(HttpHeaders.WWW_AUTHENTICATE, InvalidTokenException.CHALLENGE);
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
