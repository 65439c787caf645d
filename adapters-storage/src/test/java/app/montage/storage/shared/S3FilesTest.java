package app.montage.storage.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.shared.FileContent;
import app.montage.application.shared.StorageFullException;
import app.montage.application.shared.StoredFiles;
import app.montage.application.shared.StoredFilesContract;
import app.montage.application.shared.UnavailableException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that knows of S3 what is asked here: to put, get, list and delete objects. */
class S3FilesTest implements StoredFilesContract {
    private static final String NO_SUCH_KEY = "<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code></Error>";

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final Map<String, String> types = new ConcurrentHashMap<>();
    private volatile boolean isFull;
    private HttpServer server;
    private S3Files files;

    @BeforeEach
    void start() throws IOException {
        System.setProperty("aws.accessKeyId", "somebody");
        System.setProperty("aws.secretAccessKey", "something");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        String endpoint = "http://localhost:" + server.getAddress().getPort();
        files = new S3Files(new S3Bucket("montage", "us-east-1", endpoint, true));
    }

    @AfterEach
    void stop() {
        files.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                if (!isFull) objects.put(path, body);
                types.put(path, exchange.getRequestHeaders().getFirst("Content-Type"));
                send(exchange, isFull ? 507 : 200, new byte[0]);
            }
            case "DELETE" -> {
                objects.remove(path);
                send(exchange, 204, new byte[0]);
            }
            case "GET" -> {
                String query = exchange.getRequestURI().getQuery();
                if (query != null && query.contains("list-type=2")) {
                    send(exchange, 200, list(asked(query)).getBytes(StandardCharsets.UTF_8));
                    return;
                }
                byte[] found = objects.get(path);
                if (found == null) send(exchange, 404, NO_SUCH_KEY.getBytes(StandardCharsets.UTF_8));
                else send(exchange, 200, found);
            }
            default -> send(exchange, 405, new byte[0]);
        }
    }

    private static Map<String, String> asked(String query) {
        return Arrays.stream(query.split("&"))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> it.length == 2 ? it[1] : ""));
    }

    private String list(Map<String, String> asked) {
        String prefix = asked.getOrDefault("prefix", "");
        assertThat(asked).containsEntry("delimiter", "/");
        return objects.keySet().stream()
                .map(it -> it.substring("/montage/".length()))
                .filter(it -> it.startsWith(prefix) && it.indexOf('/', prefix.length()) < 0)
                .filter(it -> it.compareTo(asked.getOrDefault("start-after", "")) > 0)
                .sorted()
                .limit(Integer.parseInt(asked.getOrDefault("max-keys", "1000")))
                .map(it -> "<Contents><Key>" + it + "</Key></Contents>")
                .collect(Collectors.joining("", "<?xml version=\"1.0\"?><ListBucketResult>", "</ListBucketResult>"));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public StoredFiles files() {
        return files;
    }

    @Test
    void an_object_has_the_files_key_and_type() {
        files.keep(KEY, FileContent.of(new byte[] {1}));
        assertThat(objects).containsOnlyKeys("/montage/" + KEY.value());
        assertThat(types).containsValue("image/jpeg");
    }

    @Test
    void a_full_bucket_is_told_as_such() {
        isFull = true;
        assertThatThrownBy(() -> files.keep(KEY, FileContent.of(new byte[] {1})))
                .isInstanceOf(StorageFullException.class);
    }

    @Test
    void a_server_that_is_gone_is_unavailable() {
        server.stop(0);
        assertThatThrownBy(() -> files.open(KEY)).isInstanceOf(UnavailableException.class);
    }
}
