package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.MakeDataExports;
import app.montage.application.shared.DeleteFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.gaul.s3proxy.junit.S3ProxyExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The program keeps its files in a bucket, where the settings name one: they come, are served and go as they do in a folder. */
class BucketStoryTest {
    private static final String BUCKET = "montage-files";
    private static final String FOLDER = "target/files-" + UUID.randomUUID();

    @RegisterExtension
    final S3ProxyExtension server =
            S3ProxyExtension.builder().withCredentials("somebody", "something").build();

    @BeforeEach
    void sayWhoWeAre() {
        System.setProperty("aws.accessKeyId", "somebody");
        System.setProperty("aws.secretAccessKey", "something");
    }

    private S3Client client() {
        return S3Client.builder()
                .endpointOverride(server.getUri())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("somebody", "something")))
                .build();
    }

    private static List<String> kept(S3Client client) {
        return client.listObjectsV2(it -> it.bucket(BUCKET)).contents().stream()
                .map(S3Object::key)
                .filter(it -> !it.endsWith("/")) // this server keeps folders as well
                .toList();
    }

    private static byte[] jpeg() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    private static HttpResponse<byte[]> fetch(URI where) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(where).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void photos_and_copies_of_data_lie_in_the_bucket_and_are_served_from_there() throws Exception {
        Map<String, Object> settings = Map.of(
                "montage.workers",
                "0",
                "storage.folder",
                FOLDER,
                "storage.s3.bucket",
                BUCKET,
                "storage.s3.endpoint",
                server.getUri().toString(),
                "storage.s3.path-style",
                "true");
        try (S3Client client = client();
                World world = new World(settings)) {
            client.createBucket(it -> it.bucket(BUCKET));
            URI graphql = world.serve();
            Door door = new Door(world);
            door.person("ada");
            Door.Key key = door.signIn("ada", Door.PASSWORD);
            JsonNode user = new Parcel(graphql, key.accessToken()).plain(jpeg()).at("/data/uploadProfilePhoto/user");
            URI photo = graphql.resolve(user.path("avatarUrl").asText());
            assertThat(fetch(photo).headers().firstValue("Content-Type")).hasValue("image/jpeg");
            assertThat(ImageIO.read(new ByteArrayInputStream(fetch(photo).body())))
                    .isNotNull();
            assertThat(kept(client)).hasSize(4).allMatch(it -> it.startsWith("profile_photos/"));

            Client ada = door.with(key);
            ada.ask("mutation { requestDataExport(input: {}) { dataExport { id } } }");
            world.the(MakeDataExports.class).handle();
            String copy = ada.ask("{ viewer { dataExports(first: 1) { nodes { url } } } }")
                    .at("/data/viewer/dataExports/nodes/0/url")
                    .asText();
            assertThat(new ZipInputStream(new ByteArrayInputStream(
                                    fetch(graphql.resolve(copy)).body()))
                            .getNextEntry())
                    .isNotNull();
            assertThat(kept(client)).hasSize(5).anyMatch(it -> it.startsWith("data_exports/"));

            ada.ask("mutation { removeProfilePhoto { user { id } } }");
            world.the(DeleteFiles.class).handle();
            assertThat(fetch(photo).statusCode()).isEqualTo(404);
            assertThat(kept(client)).singleElement().asString().startsWith("data_exports/");
        }
        assertThat(Path.of(FOLDER)).doesNotExist();
    }
}
