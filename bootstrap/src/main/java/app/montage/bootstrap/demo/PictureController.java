package app.montage.bootstrap.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Serves the pictures that made-up people took. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(env = {"demo", "dev"})
final class PictureController {
    @Get(uri = Picture.FOLDER + "{name}.svg", produces = "image/svg+xml")
    HttpResponse<String> picture(String name) {
        return Picture.named(name).map(PictureController::shown).orElseGet(HttpResponse::notFound);
    }

    private static HttpResponse<String> shown(Picture picture) {
        return HttpResponse.ok(picture.svg())
                .contentType(MediaType.of("image/svg+xml"))
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Cross-Origin-Resource-Policy", "cross-origin") // front ends elsewhere show it
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    }
}
