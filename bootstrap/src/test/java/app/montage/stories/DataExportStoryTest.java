package app.montage.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.DataExports;
import app.montage.application.account.MakeDataExports;
import app.montage.application.shared.DeleteFiles;
import app.montage.application.shared.FileContent;
import app.montage.application.shared.StoredFiles;
import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.domain.account.PhotoSize;
import app.montage.domain.account.ProfilePhoto;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody takes along a copy of all that is kept of them (NST-36). */
class DataExportStoryTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Map<String, Object> SETTINGS =
            Map.of("montage.workers", "0", "montage.mailbox", "true", "account.sign-ins-from-network", "1000");
    private static final World WORLD = new World(DATABASE, SETTINGS);
    private static final Door DOOR = new Door(WORLD);

    private static final String FIELDS = "{ id status progress requestedAt finishedAt expiresAt size url failure }";
    private static final String REQUEST = "mutation ($key: String) { requestDataExport(input: {idempotencyKey: $key}) {"
            + " dataExport " + FIELDS + " userErrors { code } } }";
    private static final String CANCEL = "mutation ($id: ID!) { cancelDataExport(input: {dataExportId: $id}) {"
            + " dataExport " + FIELDS + " userErrors { code } } }";
    private static final String LIST =
            "{ viewer { dataExports(first: 2) { totalCount pageInfo { hasNextPage } nodes " + FIELDS + " } } }";

    private static int people;

    private String name = "";
    private UserId person = new UserId(UUID.randomUUID());
    private Client client = DOOR.stranger();

    @BeforeEach
    void somebody() {
        name = "traveller" + ++people;
        person = DOOR.person(name);
        client = DOOR.with(DOOR.signIn(name, Door.PASSWORD));
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    private JsonNode request() {
        return client.ask(REQUEST).at("/data/requestDataExport");
    }

    private JsonNode newest() {
        return client.ask(LIST).at("/data/viewer/dataExports/nodes/0");
    }

    private static void make() {
        WORLD.the(MakeDataExports.class).handle();
    }

    private static String code(JsonNode payload) {
        return payload.at("/userErrors/0/code").asText();
    }

    private static HttpResponse<byte[]> fetch(String url) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(WORLD.serve().resolve(url)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
        }
        return files;
    }

    @Test
    void all_that_is_kept_of_somebody_is_in_the_archive_and_nothing_that_others_may_not_know() throws IOException {
        UserId friend = DOOR.person(name + "_friend");
        UserId blocker = DOOR.person(name + "_blocker");
        WORLD.befriend(person, friend);
        WORLD.follow(person, blocker, "BLOCKED");
        WORLD.checkin(person, Instant.now().minusSeconds(60), Visibility.PRIVATE, "seen \"the\" sea", "sea");
        WORLD.checkin(friend, Instant.now().minusSeconds(60), Visibility.FRIENDS, "a thing of the friend");
        for (int i = 0; i < 3; i++) WORLD.sql().update("""
                            INSERT INTO checkin.checkins (id, user_id, occurred_at, content_type, widgets, visibility,
                              created_at, updated_at)
                            SELECT gen_random_uuid(), :id, now(), 'x', '[{}]', 0, now(), now()
                            FROM generate_series(1, 400)""", Params.of("id", person));
        WORLD.makeMontages();
        client.ask("mutation { createApiKey(input: {name: \"my program\", scopes: [READ]}) { created { secret } } }");
        ProfilePhoto photo = ProfilePhoto.of(UUID.randomUUID());
        WORLD.the(StoredFiles.class).keep(photo.file(PhotoSize.SMALL), FileContent.of("a picture".getBytes(UTF_8)));
        WORLD.sql()
                .update(
                        "UPDATE account.users SET profile_photo_filename = :photo WHERE id = :id",
                        Params.of("photo", photo.name()).and("id", person));
        JsonNode asked = request().path("dataExport");
        assertThat(asked.path("status").asText()).isEqualTo("WAITING");
        assertThat(asked.path("url").isNull()).isTrue();
        make();
        JsonNode ready = newest();
        assertThat(ready.path("status").asText()).isEqualTo("READY");
        assertThat(ready.path("progress").asInt()).isEqualTo(100);
        assertThat(Duration.between(
                        Instant.now(), Instant.parse(ready.path("expiresAt").asText())))
                .isBetween(Duration.ofDays(6), Duration.ofDays(7));
        assertThat(DOOR.mailbox()).contains("To " + name + "@example.org", "Your data are ready");
        HttpResponse<byte[]> reply = fetch(ready.path("url").asText());
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).hasSize(ready.path("size").asInt());
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(reply.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"montage-[0-9-]{10}\\.zip\"");
        assertThat(reply.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(reply.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        Map<String, String> files = unpacked(reply.body());
        assertThat(files).containsEntry("files/profile_photos/" + photo.fileName(PhotoSize.SMALL), "a picture");
        for (Map.Entry<String, String> file : files.entrySet())
            if (file.getKey().endsWith(".json"))
                assertThat(JSON.readTree(file.getValue()).isArray()).isTrue();
        assertThat(JSON.readTree(files.get("account/account.json"))
                        .at("/0/email")
                        .asText())
                .isEqualTo(name + "@example.org");
        assertThat(files.get("account/following.json")).contains(name + "_friend");
        assertThat(files.get("account/sessions.json")).contains("127.0.0.1");
        assertThat(files.get("account/api-keys.json")).contains("my program");
        assertThat(JSON.readTree(files.get("checkin/checkins.json"))).hasSize(1_201);
        assertThat(files.get("checkin/checkins.json")).contains("seen \\\"the\\\" sea");
        assertThat(files.get("moment/moments.json")).contains(" sea ");
        assertThat(files.get("montage/items.json")).contains("seen \\\"the\\\" sea");
        assertThat(files.get("audit/entries.json")).contains("createApiKey");
        assertThat(files).containsKeys("montage/montages.json", "montage/preferences.json", "account/mutes.json");
        assertThat(files.values().toString())
                .doesNotContain("argon2", "_hash", "a thing of the friend", "_blocker", "" + blocker.value());
    }

    @Test
    void only_the_owner_is_told_and_only_a_whole_link_opens_it() {
        request();
        make();
        JsonNode ready = newest();
        Client stranger = DOOR.with(DOOR.signIn(neighbour(), Door.PASSWORD));
        assertThat(stranger.ask(
                                "query ($name: String!) { user(username: $name) { dataExports { totalCount } } }",
                                "name",
                                name)
                        .at("/data/user/dataExports")
                        .isNull())
                .isTrue();
        assertThat(code(stranger.ask(CANCEL, "id", ready.path("id").asText()).at("/data/cancelDataExport")))
                .isEqualTo("DATA_EXPORT_NOT_FOUND");
        assertThat(DOOR.stranger().ask(REQUEST).code()).isEqualTo("UNAUTHENTICATED");
        String url = ready.path("url").asText();
        String later = url.replaceAll("until=(\\d)", "until=9$1");
        String other = url.replaceAll("data-exports/[^?]+", "data-exports/" + UUID.randomUUID());
        String cut = url.substring(0, url.length() - 2);
        for (String forged : new String[] {later, other, cut})
            assertThat(fetch(forged).statusCode()).as(forged).isEqualTo(404);
        assertThat(fetch(url.replaceAll("&signature=.*", "")).statusCode()).isEqualTo(400);
        assertThat(client.ask("{ securityEvents(first: 5) { nodes { action } } }")
                        .at("/data/securityEvents/nodes")
                        .toString())
                .contains("requestDataExport")
                .doesNotContain("downloadDataExport");
        assertThat(fetch(url).statusCode()).isEqualTo(200);
        assertThat(client.ask("{ securityEvents(first: 5) { nodes { action } } }")
                        .at("/data/securityEvents/nodes")
                        .toString())
                .contains("downloadDataExport");
    }

    private String neighbour() {
        DOOR.person(name + "_neighbour");
        return name + "_neighbour";
    }

    @Test
    void one_is_made_at_a_time_and_three_a_day() {
        String first = client.ask(REQUEST, "key", "once")
                .at("/data/requestDataExport/dataExport/id")
                .asText();
        assertThat(client.ask(REQUEST, "key", "once")
                        .at("/data/requestDataExport/dataExport/id")
                        .asText())
                .isEqualTo(first);
        assertThat(code(request())).isEqualTo("DATA_EXPORT_UNDER_WAY");
        make();
        request();
        make();
        request();
        make();
        assertThat(code(request())).isEqualTo("TOO_MANY_DATA_EXPORTS");
        JsonNode list = client.ask(LIST).at("/data/viewer/dataExports");
        assertThat(list.path("totalCount").asInt()).isEqualTo(3);
        assertThat(list.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
    }

    @Test
    void what_is_cancelled_is_not_made_and_what_was_made_is_deleted() {
        String id = request().at("/dataExport/id").asText();
        assertThat(client.ask(CANCEL, "id", id)
                        .at("/data/cancelDataExport/dataExport/status")
                        .asText())
                .isEqualTo("CANCELLED");
        make();
        assertThat(newest().path("status").asText()).isEqualTo("CANCELLED");
        assertThat(code(client.ask(CANCEL, "id", id).at("/data/cancelDataExport")))
                .isEqualTo("DATA_EXPORT_ENDED");
        request();
        make();
        JsonNode ready = newest();
        client.ask(CANCEL, "id", ready.path("id").asText());
        assertThat(fetch(ready.path("url").asText()).statusCode()).isEqualTo(404);
        assertThat(WORLD.the(DeleteFiles.class).handle()).isPositive();
    }

    @Test
    void an_archive_whose_time_is_over_is_deleted() {
        request();
        make();
        String url = newest().path("url").asText();
        WORLD.sql()
                .update(
                        "UPDATE account.data_exports SET expires_at = now() - interval '1 second' WHERE user_id = :id",
                        Params.of("id", person));
        assertThat(fetch(url).statusCode()).isEqualTo(404);
        make();
        assertThat(newest().path("status").asText()).isEqualTo("EXPIRED");
        assertThat(newest().path("url").isNull()).isTrue();
        assertThat(WORLD.the(DeleteFiles.class).handle()).isPositive();
    }

    @Test
    void another_goes_on_where_one_has_died_and_gives_up_after_five() {
        request();
        DataExports exports = WORLD.the(DataExports.class);
        Instant now = Instant.now().plusSeconds(1);
        DataExports.Taken dead = exports.take(now, now).orElseThrow();
        WORLD.sql()
                .update(
                        "UPDATE account.data_exports SET due_at = now() - interval '1 second' WHERE user_id = :id",
                        Params.of("id", person));
        make();
        assertThat(newest().path("status").asText()).isEqualTo("READY");
        assertThat(exports.goOn(dead, 50, now)).isFalse();
        request();
        for (int i = 0; i < 5; i++) assertThat(exports.take(now, now)).isPresent();
        WORLD.sql()
                .update(
                        "UPDATE account.data_exports SET due_at = now() - interval '1 second' WHERE user_id = :id AND due_at IS NOT NULL",
                        Params.of("id", person));
        make();
        assertThat(newest().path("status").asText()).isEqualTo("FAILED");
        assertThat(newest().path("failure").asText()).isEqualTo("INTERNAL");
    }

    @Test
    void where_there_is_no_room_it_is_tried_five_times_and_others_do_not_wait() {
        Map<String, Object> full = new HashMap<>(SETTINGS);
        full.put("storage.reserve", "" + Long.MAX_VALUE);
        try (World crowded = new World(DATABASE, full)) {
            request();
            for (int attempt = 1; attempt <= 5; attempt++) {
                assertThat(crowded.the(MakeDataExports.class).handle()).isZero();
                JsonNode failed = newest();
                assertThat(failed.path("status").asText()).isEqualTo(attempt < 5 ? "WAITING" : "FAILED");
                assertThat(failed.path("failure").asText()).isEqualTo("NO_ROOM");
                WORLD.sql()
                        .update(
                                "UPDATE account.data_exports SET due_at = now() - interval '1 second'"
                                        + " WHERE user_id = :id AND due_at IS NOT NULL",
                                Params.of("id", person));
            }
        }
    }
}
