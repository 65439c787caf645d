package app.montage.graphql.transport;

import app.montage.application.shared.AccessTokens;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.nio.charset.StandardCharsets;

/** The public keys that others may check our access tokens with. */
@Controller("/.well-known/jwks.json")
@Secured(SecurityRule.IS_ANONYMOUS)
final class KeysController {
    private static final String TYPE = "application/jwk-set+json";

    private final byte[] keys;

    KeysController(AccessTokens tokens) {
        this.keys = tokens.publicKeys().getBytes(StandardCharsets.UTF_8);
    }

    @Get
    @Produces(TYPE)
    HttpResponse<byte[]> keys() {
        return HttpResponse.ok(keys)
                .header(HttpHeaders.CONTENT_TYPE, TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .header("X-Content-Type-Options", "nosniff");
    }
}
