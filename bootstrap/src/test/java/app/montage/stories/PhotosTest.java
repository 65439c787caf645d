package app.montage.stories;

import static app.montage.stories.Parcel.operations;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.DeleteFiles;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.stories.Parcel.Part;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The photos that people are shown by: how they come, what becomes of them, who sees them. */
class PhotosTest {
    private static final String FOLDER = "target/files-" + UUID.randomUUID();
    private static final String SPOOL = "target/uploads-" + UUID.randomUUID();
    private static final String MAP = "{\"0\": [\"variables.photo\"]}";
    private static final String PHOTO = """
            query ($name: String!) { user(username: $name) {
              avatarUrl photo { isDrawn variants { size pixels url } } } }""";

    private static final World WORLD = new World(Map.of(
            "montage.workers",
            "0",
            "storage.folder",
            FOLDER,
            "uploads.folder",
            SPOOL,
            "images.patience",
            "60s",
            "graphql.limits.execution-time",
            "60s"));
    private static final URI GRAPHQL = WORLD.serve();
    private static final Door DOOR = new Door(WORLD);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Client NOBODY = new Client(GRAPHQL, null);

    @AfterAll
    static void close() {
        WORLD.close();
    }

    private static Parcel signedIn(String username) {
        DOOR.person(username);
        return new Parcel(GRAPHQL, DOOR.signIn(username, Door.PASSWORD).accessToken());
    }

    /** With a secret behind its pixels. */
    private static byte[] jpeg(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        out.writeBytes("Exif GPS secret".getBytes(UTF_8));
        return out.toByteArray();
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(GRAPHQL.resolve(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static JsonNode user(Client.Answer answer) {
        JsonNode payload = answer.at("/data/uploadProfilePhoto");
        assertThat(payload.path("user").isObject()).as(answer.body().toString()).isTrue();
        return payload.path("user");
    }

    private static String refusal(Client.Answer answer) {
        return answer.at("/data/uploadProfilePhoto/userErrors/0/code").asText();
    }

    private static void assertSquares(JsonNode photo) throws Exception {
        assertThat(photo.path("isDrawn").asBoolean()).isFalse();
        assertThat(photo.findValuesAsText("pixels")).containsExactly("64", "128", "256", "512");
        for (JsonNode variant : photo.path("variants")) {
            HttpResponse<byte[]> shown = get(variant.path("url").asText());
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/jpeg");
            assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
            assertThat(shown.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(shown.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .hasValue("cross-origin");
            BufferedImage square = ImageIO.read(new ByteArrayInputStream(shown.body()));
            assertThat(square.getWidth()).isEqualTo(variant.path("pixels").asInt());
            assertThat(square.getHeight()).isEqualTo(square.getWidth());
            assertThat(new String(shown.body(), ISO_8859_1)).doesNotContain("Exif", "secret");
        }
    }

    private static List<String> stored(UserId person) {
        return WORLD.sql()
                .list(
                        "SELECT coalesce(profile_photo_filename, '') AS name FROM account.users WHERE id = :id",
                        Params.of("id", person),
                        row -> row.text("name"));
    }

    private static long files(String folder) throws IOException {
        if (!Files.exists(Path.of(folder))) return 0;
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void a_photo_comes_by_either_way_and_is_shown_in_squares_to_everybody() throws Exception {
        Parcel ada = signedIn("ada");
        JsonNode first = user(ada.photo(jpeg(640, 480), null));
        assertSquares(first.path("photo"));
        assertThat(first.path("avatarUrl").asText()).endsWith("_medium.jpg");

        JsonNode second = user(ada.plain(jpeg(300, 900)));
        assertSquares(second.path("photo"));
        JsonNode seen = NOBODY.ask(PHOTO, "name", "ada").at("/data/user");
        assertThat(seen.path("photo")).isEqualTo(second.path("photo"));
        assertThat(get(first.path("avatarUrl").asText()).statusCode()).isEqualTo(404);

        long before = files(FOLDER);
        WORLD.the(DeleteFiles.class).handle();
        assertThat(files(FOLDER)).isLessThanOrEqualTo(before);
        String old = first.path("avatarUrl").asText().replace("/api/photos/", FOLDER + "/profile_photos/");
        assertThat(Path.of(old)).doesNotExist();
        assertThat(WORLD.count("SELECT count(*) FROM audit.audit_logs WHERE action = 'uploadProfilePhoto'"))
                .isGreaterThanOrEqualTo(2);
        assertThat(files(SPOOL)).isZero();
    }

    @Test
    void who_removes_their_photo_is_drawn_again() throws Exception {
        Parcel ben = signedIn("ben");
        String url = user(ben.photo(jpeg(100, 100), null)).path("avatarUrl").asText();
        Client client = new Client(GRAPHQL, ben.token());
        String remove = "mutation { removeProfilePhoto { user { avatarUrl photo { isDrawn } } userErrors { code } } }";
        JsonNode removed = client.ask(remove).at("/data/removeProfilePhoto");
        assertThat(removed.at("/user/photo/isDrawn").asBoolean()).isTrue();
        assertThat(removed.at("/user/avatarUrl").asText()).startsWith("/api/avatar/");
        assertThat(get(url).statusCode()).isEqualTo(404);
        assertThat(client.ask(remove)
                        .at("/data/removeProfilePhoto/userErrors/0/code")
                        .asText())
                .isEqualTo("NO_PROFILE_PHOTO");
    }

    @Test
    void the_same_wish_again_is_answered_as_the_first_was() throws Exception {
        Parcel cleo = signedIn("cleo");
        JsonNode first = user(cleo.photo(jpeg(100, 100), "holiday"));
        assertThat(user(cleo.photo(jpeg(200, 200), "holiday"))).isEqualTo(first);
    }

    @Test
    void what_is_no_photo_is_refused_in_its_own_words_and_nothing_is_kept() throws Exception {
        UserId dan = DOOR.person("dan");
        Parcel parcel = new Parcel(GRAPHQL, WORLD.token(dan));
        byte[] script = "<html><script>alert(1)</script>".getBytes(UTF_8);
        assertThat(refusal(parcel.photo(script, null))).isEqualTo("PHOTO_NOT_AN_IMAGE");
        assertThat(refusal(parcel.plain(script))).isEqualTo("PHOTO_NOT_AN_IMAGE");
        assertThat(refusal(parcel.plain(new byte[0]))).isEqualTo("PHOTO_NOT_AN_IMAGE");
        byte[] half = new byte[200];
        System.arraycopy(jpeg(300, 300), 0, half, 0, 100);
        assertThat(refusal(parcel.plain(half))).isEqualTo("PHOTO_BROKEN");
        assertThat(stored(dan)).containsExactly("");
    }

    @Test
    void what_is_too_big_is_refused_while_it_comes() throws Exception {
        Parcel eve = signedIn("eve");
        for (int size : new int[] {5 * 1024 * 1024 + 1, 20 * 1024 * 1024}) {
            assertTooBig(eve.plain(new byte[size]));
            assertTooBig(eve.photo(new byte[size], null));
        }
        assertThat(refusal(eve.plain(new byte[5 * 1024 * 1024]))).isEqualTo("PHOTO_NOT_AN_IMAGE");
        assertThat(files(SPOOL)).isZero();
    }

    private static void assertTooBig(Client.Answer answer) {
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("LIMIT");
    }

    @Test
    void nobody_in_particular_is_refused_before_their_file_is_read() throws Exception {
        Parcel nobody = new Parcel(GRAPHQL, null);
        assertThat(nobody.photo(jpeg(10, 10), null).code()).isEqualTo("UNAUTHENTICATED");
        assertThat(nobody.plain(jpeg(10, 10)).status()).isEqualTo(401);
        assertThat(new Parcel(GRAPHQL, "made.up.token").plain(jpeg(10, 10)).status())
                .isEqualTo(401);
        for (String head : List.of(
                "POST /api/profile-photo HTTP/1.1\r\nContent-Type: image/png",
                "POST /graphql HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x")) {
            try (Socket socket = new Socket(GRAPHQL.getHost(), GRAPHQL.getPort())) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream()
                        .write((head + "\r\nHost: localhost\r\nContent-Length: 4000000\r\n\r\n").getBytes(UTF_8));
                byte[] answer = new byte[12];
                assertThat(socket.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
                assertThat(new String(answer, UTF_8)).isEqualTo("HTTP/1.1 401");
            }
        }
    }

    @Test
    void a_request_that_is_not_as_the_specification_has_it_is_refused() throws Exception {
        Parcel fay = signedIn("fay");
        Part operations = Part.of("operations", operations(Parcel.UPLOAD, "{\"photo\": null}"));
        Part map = Part.of("map", MAP);
        Part file = new Part("0", jpeg(10, 10));
        List<Client.Answer> answers = new ArrayList<>();
        answers.add(fay.parts(map, operations, file));
        answers.add(fay.parts(operations, file));
        answers.add(fay.parts(operations, map));
        answers.add(fay.parts(operations, map, file, file));
        answers.add(fay.parts(operations, map, file, new Part("1", new byte[1])));
        for (String wrong : List.of("[]", "7", "{\"0\": \"variables.photo\"}", "{\"0\": [7]}", "{\"0\": [\"query\"]}"))
            answers.add(fay.parts(operations, Part.of("map", wrong), file));
        for (String path :
                List.of("photo", "variables", "variables.", "variables.key.x", "variables.other", "variables.photo.0"))
            answers.add(fay.parts(operations, Part.of("map", "{\"0\": [\"" + path + "\"]}"), file));
        answers.add(fay.parts(Part.of("operations", operations(Parcel.UPLOAD, "{\"photo\": \"a text\"}")), map, file));
        answers.add(fay.parts(Part.of("operations", "[]"), map, file));
        answers.add(fay.send(GRAPHQL, "multipart/form-data", HttpRequest.BodyPublishers.ofString("x")));
        answers.add(fay.send(GRAPHQL, "multipart/form-data; boundary=x", HttpRequest.BodyPublishers.ofString("x")));
        assertThat(answers).allSatisfy(it -> {
            assertThat(it.status()).as(it.body().toString()).isEqualTo(400);
            assertThat(it.code()).isEqualTo("BAD_USER_INPUT");
        });
        assertThat(new Client(GRAPHQL, fay.token())
                        .ask(Parcel.UPLOAD, "photo", "a text")
                        .code())
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void addresses_of_no_photo_are_404() throws Exception {
        for (String file : List.of(
                "profile_" + UUID.randomUUID() + "_small.jpg",
                "profile_" + UUID.randomUUID() + "_huge.jpg",
                "x",
                "_small.jpg",
                "..%2F..%2Fkeys.json"))
            assertThat(get("/api/photos/" + file).statusCode()).as(file).isEqualTo(404);
    }

    @Test
    void twenty_at_once_are_all_served() throws Exception {
        List<Callable<Client.Answer>> all = new ArrayList<>();
        byte[] photo = jpeg(4000, 3000);
        for (int i = 0; i < 20; i++) {
            Parcel one = signedIn("crowd" + i);
            all.add(() -> one.plain(photo));
        }
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Client.Answer> answer : crowd.invokeAll(all))
                assertThat(user(answer.get()).at("/photo/isDrawn").asBoolean()).isFalse();
        }
        assertThat(files(SPOOL)).isZero();
    }

    @Test
    void where_there_is_no_room_it_is_said_and_nothing_is_kept() throws Exception {
        String folder = "target/full-" + UUID.randomUUID();
        Map<String, Object> full =
                Map.of("montage.workers", "0", "storage.folder", folder, "storage.reserve", Long.MAX_VALUE);
        try (World world = new World(full)) {
            UserId gus = world.person("gus");
            Parcel parcel = new Parcel(world.serve(), world.token(gus));
            assertThat(refusal(parcel.photo(jpeg(100, 100), null))).isEqualTo("STORAGE_FULL");
            assertThat(files(folder)).isZero();
            assertThat(world.count("SELECT count(*) FROM account.users WHERE profile_photo_filename IS NOT NULL"))
                    .isZero();
        }
    }
}
