package app.montage.graphql.transport;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends requests as they stand, without a client's own ideas of what is right. */
final class Http {
    static final String JSON = "application/json";
    static final String GRAPHQL = "application/graphql-response+json";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI endpoint;

    Http(URI server) {
        this.endpoint = server.resolve("/graphql");
    }

    URI endpoint() {
        return endpoint;
    }

    record Reply(int status, String type, String body, HttpResponse<String> whole) {
        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }
    }

    Reply post(String body, String... headers) {
        return send(with(HttpRequest.newBuilder(endpoint), headers)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** A document alone, as {@code application/json} both ways. */
    Reply query(String document, String... headers) {
        return post("{\"query\":" + quoted(document) + "}", plus(headers, "Content-Type", JSON));
    }

    Reply get(String parameters, String... headers) {
        return send(with(HttpRequest.newBuilder(URI.create(endpoint + "?" + parameters)), headers)
                .GET()
                .build());
    }

    Reply send(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            String type = response.headers().firstValue("content-type").orElse("");
            return new Reply(response.statusCode(), type, response.body(), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String quoted(String text) {
        return new String(ResponseWriter.json(text), StandardCharsets.UTF_8);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String[] plus(String[] headers, String name, String value) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        request.timeout(Duration.ofSeconds(30));
        return headers.length == 0 ? request : request.headers(headers);
    }
}
