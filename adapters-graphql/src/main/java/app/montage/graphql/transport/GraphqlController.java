package app.montage.graphql.transport;

import graphql.language.OperationDefinition.Operation;
import io.micronaut.configuration.graphql.GraphQLController;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import org.jspecify.annotations.Nullable;

/** GraphQL over HTTP, as its specification's draft says. Each request runs on a virtual thread from here to its end. */
@Controller("${graphql.path:/graphql}")
@Replaces(GraphQLController.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class GraphqlController {
    private final RequestReader reader;
    private final Answering answering;
    private final UploadRequests uploads;

    GraphqlController(RequestReader reader, Answering answering, UploadRequests uploads) {
        this.reader = reader;
        this.answering = answering;
        this.uploads = uploads;
    }

    @Post
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> post(HttpRequest<?> http, @Body byte @Nullable [] body) {
        return answering.answer(http, Operation.MUTATION, _ -> {
            RequestReader.requireJson(http.getHeaders().get(HttpHeaders.CONTENT_TYPE));
            return reader.request(body);
        });
    }

    /** A request that brings files along. Its body is read as it comes, once it is known who sends it. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> upload(HttpRequest<?> http) {
        return uploads.multipart(http);
    }

    @Get
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> get(HttpRequest<?> http) {
        return answering.answer(http, Operation.QUERY, _ -> reader.request(http.getParameters()));
    }
}
