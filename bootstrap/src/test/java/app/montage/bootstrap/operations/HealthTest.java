package app.montage.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.bootstrap.program.Lifetime;
import app.montage.bootstrap.program.Program;
import app.montage.bootstrap.program.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HealthTest {
    private static final Database AWAY = new Database("jdbc:postgresql://localhost:1/none", "postgres", "");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path data;

    private final Lifetime lifetime = new Lifetime();
    private final HttpClient client = HttpClient.newHttpClient();

    /** Each schedule waits for a connection at the start. */
    private static final Map<String, String> SETTINGS = Map.of(
            "micronaut.server.port", "-1",
            "datasources.default.connection-timeout", "250",
            "datasources.read.connection-timeout", "250");

    @BeforeEach
    void anyPortAndLittlePatience() {
        SETTINGS.forEach(System::setProperty);
    }

    @AfterEach
    void stop() {
        SETTINGS.keySet().forEach(System::clearProperty);
        lifetime.close();
        client.close();
    }

    private EmbeddedServer serving(Database database) {
        ApplicationContext context =
                Program.assemble(new Settings(Set.of("dev"), data, false, Map.of()), database, lifetime);
        return context.getBean(EmbeddedServer.class).start();
    }

    private HttpResponse<String> get(EmbeddedServer server, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + server.getPort() + path);
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void with_its_database_the_server_is_ready_and_tells_how_it_does() throws Exception {
        EmbeddedServer server = serving(TestDatabase.fresh());
        assertThat(get(server, "/health").statusCode()).isEqualTo(200);
        assertThat(get(server, "/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get(server, "/prometheus").body())
                .contains("hikaricp_connections{pool=\"write\"}", "hikaricp_connections{pool=\"read\"}")
                .contains("jvm_memory_used_bytes", "montage_jobs_lag_seconds");
    }

    @Test
    void without_its_database_it_is_alive_but_not_ready() throws Exception {
        EmbeddedServer server = serving(AWAY);
        assertThat(get(server, "/health/liveness").statusCode()).isEqualTo(200);
        HttpResponse<String> readiness = get(server, "/health/readiness");
        assertThat(readiness.statusCode()).isEqualTo(503);
        assertThat(readiness.body()).isEqualTo("{\"status\":\"DOWN\"}");
    }

    @Test
    void before_it_stops_it_says_that_it_is_not_ready() throws Exception {
        EmbeddedServer server = serving(TestDatabase.fresh());
        Thread goodbye = Thread.ofVirtual().start(server.getApplicationContext().getBean(Farewell.class)::begin);
        while (get(server, "/health/readiness").statusCode() == 200) Thread.onSpinWait();
        assertThat(get(server, "/health/liveness").statusCode()).isEqualTo(200);
        goodbye.interrupt();
    }

    @Test
    void pictures_of_the_demo_are_served_and_others_are_not() throws Exception {
        EmbeddedServer server = serving(TestDatabase.fresh());
        HttpResponse<String> picture = get(server, "/media/demo/coffee-00ff12ab34cd56ef.svg");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(picture.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(picture.body()).startsWith("<svg").contains("coffee");
        assertThat(get(server, "/media/demo/coffee-%3Cscript%3E.svg").statusCode())
                .isEqualTo(404);
    }
}
