package app.montage.bootstrap.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What those see who decide where requests go, and what is to be restarted; 0 stands for no answer at all. */
final class Probe {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI graphql;

    Probe(URI graphql) {
        this.graphql = graphql;
    }

    int liveness() {
        return status("/health/liveness");
    }

    int readiness() {
        return status("/health/readiness");
    }

    private int status(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(graphql.resolve(path)).timeout(PATIENCE).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
