package app.montage.graphql.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.montage.application.account.UserView;
import app.montage.domain.account.DefaultAvatar;
import app.montage.domain.shared.InvalidValue;
import app.montage.domain.shared.UserId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URLEncoder;
import java.util.UUID;

/**
 * Draws the avatars of people who have no photo (GRA-63). All that is drawn stands in the address, so that nobody is looked
 * up, nothing is told of anybody, and an address never changes what it shows.
 */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
final class AvatarController {
    private static final String FOLDER = "/api/avatar/";
    private static final MediaType SVG = MediaType.of("image/svg+xml");
    private static final String PALE = "DDD6FE";

    private static final String DRAWING = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256" width="256" height="256" role="img">\
            <rect width="256" height="256" fill="#%1$s"/>%2$s</svg>
            """;

    private static final String LETTERS = """
            <text x="128" y="132" font-family="sans-serif" font-size="104" font-weight="600" text-anchor="middle" \
            dominant-baseline="central" fill="#%1$s">%2$s</text>""";

    /** Head and shoulders. */
    private static final String NOBODY = """
            <circle cx="128" cy="100" r="48" fill="#%1$s"/><path d="M32 256a96 88 0 0 1 192 0Z" fill="#%1$s"/>""";

    /** Where what stands for a photo of a person is. */
    static String url(UserView user) {
        DefaultAvatar avatar = DefaultAvatar.of(user.id(), user.displayName());
        return FOLDER + user.id().value() + "?color=" + avatar.color() + "&initials="
                + URLEncoder.encode(avatar.initials(), UTF_8);
    }

    @Get(uri = FOLDER + "{person}", produces = "image/svg+xml")
    HttpResponse<String> avatar(
            HttpRequest<?> request,
            UUID person,
            @Nullable @QueryValue String color,
            @Nullable @QueryValue String initials) {
        try {
            DefaultAvatar avatar = new DefaultAvatar(
                    color == null ? DefaultAvatar.color(new UserId(person)) : color, initials == null ? "" : initials);
            return shown(request, avatar);
        } catch (InvalidValue _) {
            return HttpResponse.notFound();
        }
    }

    private static HttpResponse<String> shown(HttpRequest<?> request, DefaultAvatar avatar) {
        String tag =
                "\"" + avatar.color() + Integer.toHexString(avatar.initials().hashCode()) + "\"";
        boolean known =
                request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream().anyMatch(it -> it.contains(tag));
        MutableHttpResponse<String> response = known
                ? HttpResponse.notModified()
                : HttpResponse.ok(svg(avatar)).contentType(SVG);
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header("Cross-Origin-Resource-Policy", "cross-origin") // front ends elsewhere show it
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    }

    private static String svg(DefaultAvatar avatar) {
        String ink = avatar.color().equals(PALE) ? "4C1D95" : "FFFFFF";
        String picture = avatar.initials().isEmpty()
                ? NOBODY.formatted(ink)
                : LETTERS.formatted(ink, avatar.initials()); // letters and digits, which need no escape
        return DRAWING.formatted(avatar.color(), picture);
    }
}
