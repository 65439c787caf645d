package app.montage.graphql.transport;

import io.micronaut.configuration.graphql.GraphiQLController;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** GraphiQL with examples to try, all of it from this server, so that it works without any network. */
@Controller("/graphiql")
@Replaces(GraphiQLController.class)
@Requires(property = "graphql.graphiql.enabled", notEquals = "false")
@Requires(property = "graphql.trusted.only", notEquals = "true")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class GraphiqlController {
    /** Styles are set from scripts all over the editor, and its fonts are part of its style sheet. */
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String LIBRARIES = "META-INF/resources/";
    private static final Map<String, String> FILES = Map.of(
            "graphiql.min.js",
            LIBRARIES + "_static/graphiql/3.2.0/graphiql.min.js",
            "graphiql.min.css",
            LIBRARIES + "_static/graphiql/3.2.0/graphiql.min.css",
            "react.production.min.js",
            LIBRARIES + "webjars/react/18.3.1/umd/react.production.min.js",
            "react-dom.production.min.js",
            LIBRARIES + "webjars/react-dom/18.3.1/umd/react-dom.production.min.js",
            "start.js",
            "graphiql/start.js",
            "page.css",
            "graphiql/page.css",
            "icon.svg",
            "graphiql/icon.svg",
            "examples.graphql",
            "graphiql/examples.graphql");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "graphql", "text/plain; charset=utf-8");

    private final byte[] page;

    GraphiqlController(
            @Value("${graphql.path:/graphql}") String endpoint,
            @Value("${graphql.graphql-ws.path:/graphql-ws}") String subscriptions) {
        this.page = new String(read("graphiql/index.html"), StandardCharsets.UTF_8)
                .replace("{endpoint}", endpoint)
                .replace("{subscriptions}", subscriptions)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Get
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> page() {
        return safe(page, "text/html; charset=utf-8");
    }

    @Get("/{file}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> file(String file) {
        String path = FILES.get(file);
        if (path == null) {
            Fault fault = Fault.of(ErrorCode.NOT_FOUND, "There is nothing here.");
            return HttpResponse.<byte[]>status(HttpStatus.NOT_FOUND)
                    .body(ResponseWriter.bytes(fault))
                    .header(HttpHeaders.CONTENT_TYPE, Accepted.JSON.contentType());
        }
        String type = TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), MediaType.APPLICATION_OCTET_STREAM);
        return safe(read(path), type)
                .header(HttpHeaders.CACHE_CONTROL, path.startsWith(LIBRARIES) ? "public, max-age=86400" : "no-cache");
    }

    private static MutableHttpResponse<byte[]> safe(byte[] body, String type) {
        return HttpResponse.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }

    /** Read for each request and not kept: few people open this page, and not often. */
    private static byte[] read(String path) {
        try (InputStream file = GraphiqlController.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("Missing on the classpath: " + path);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
