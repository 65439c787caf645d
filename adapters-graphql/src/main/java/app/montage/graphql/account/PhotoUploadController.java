package app.montage.graphql.account;

import app.montage.graphql.transport.UploadRequests;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;

/**
 * Takes a photo that is the whole body of a request, for those who have no GraphQL client with files: it is the mutation {@code
 * uploadProfilePhoto}, and is answered as such.
 */
@Controller("/api/profile-photo")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PhotoUploadController {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String MUTATION = """
            mutation ProfilePhoto($photo: Upload!, $key: String) {
              uploadProfilePhoto(input: {photo: $photo, idempotencyKey: $key}) {
                user { id avatarUrl photo { isDrawn variants { size pixels url } } }
                userErrors { code message path }
              }
            }""";

    private final UploadRequests uploads;

    PhotoUploadController(UploadRequests uploads) {
        this.uploads = uploads;
    }

    @Post
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> upload(HttpRequest<?> http) {
        String key = http.getHeaders().get(IDEMPOTENCY_KEY);
        return uploads.file(http, MUTATION, "photo", key == null ? Map.of() : Map.of("key", key));
    }
}
