package app.montage.stories;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.UserId;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The pictures of posts: how they come, what becomes of them, who sees them. */
class PostPicturesTest {
    private static final World WORLD = new World(Map.of(
            "montage.workers",
            "0",
            "storage.folder",
            "target/files-" + UUID.randomUUID(),
            "images.patience",
            "60s",
            "graphql.limits.execution-time",
            "60s"));
    private static final URI GRAPHQL = WORLD.serve();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String UPLOAD = """
            mutation ($picture: Upload!) { uploadPostPicture(input: {picture: $picture}) {
              picture { id url width height } userErrors { code } } }""";

    private static final String CREATE = """
            mutation ($pictures: [ID!]) { createPost(input: {content: "Look", postType: PHOTO, pictureIds: $pictures}) {
              post { id imageUrl displayScale pictures { id url width height } } userErrors { code path } } }""";

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void a_picture_is_sent_then_posted_and_seen_until_the_post_is_deleted() throws Exception {
        UserId ann = WORLD.person("ann");
        JsonNode picture = sent(ann, jpeg(900, 300)).at("/data/uploadPostPicture/picture");
        assertThat(picture.at("/width").asInt()).isEqualTo(900);
        HttpResponse<byte[]> shown = get(picture.at("/url").asText());
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(ImageIO.read(new ByteArrayInputStream(shown.body())).getWidth())
                .isEqualTo(900);
        assertThat(new String(shown.body(), ISO_8859_1)).doesNotContain("secret");
        JsonNode post = posted(ann, picture.at("/id").asText()).at("/data/createPost/post");
        assertThat(post.at("/pictures/0")).isEqualTo(picture);
        assertThat(post.at("/imageUrl")).isEqualTo(picture.at("/url"));
        assertThat(post.at("/displayScale").asText()).isEqualTo("DOUBLE");
        as(ann).ask(
                        "mutation ($id: ID!) { deletePost(input: {postId: $id}) { deletedPostId } }",
                        "id",
                        post.at("/id").asText());
        assertThat(get(picture.at("/url").asText()).statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_posts_what_another_has_sent_and_what_is_no_picture_is_refused() throws Exception {
        UserId ben = WORLD.person("ben");
        UserId cleo = WORLD.person("cleo");
        String picture =
                sent(ben, jpeg(30, 30)).at("/data/uploadPostPicture/picture/id").asText();
        assertThat(posted(cleo, picture)
                        .at("/data/createPost/userErrors/0/code")
                        .asText())
                .isEqualTo("PICTURE_NOT_FOUND");
        assertThat(posted(ben, Client.id(cleo))
                        .at("/data/createPost/userErrors/0/code")
                        .asText())
                .isEqualTo("INVALID");
        assertThat(sent(ben, "no picture".getBytes(UTF_8))
                        .at("/data/uploadPostPicture/userErrors/0/code")
                        .asText())
                .isEqualTo("PHOTO_NOT_AN_IMAGE");
    }

    @Test
    void what_is_no_name_of_a_picture_is_not_there() throws Exception {
        for (String name : List.of("nothing.jpg", UUID.randomUUID() + ".jpg", UUID.randomUUID() + ".png", "..%2fx.jpg"))
            assertThat(get("/api/post-pictures/" + name).statusCode()).isEqualTo(404);
    }

    private static Client.Answer sent(UserId person, byte[] picture) throws IOException, InterruptedException {
        return new Parcel(GRAPHQL, WORLD.token(person))
                .parts(
                        Parcel.Part.of("operations", Parcel.operations(UPLOAD, "{\"picture\": null}")),
                        Parcel.Part.of("map", "{\"0\": [\"variables.picture\"]}"),
                        new Parcel.Part("0", picture));
    }

    private static Client.Answer posted(UserId person, String picture) {
        return as(person).ask(CREATE, "pictures", List.of(picture));
    }

    /** With a secret behind its pixels. */
    private static byte[] jpeg(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        out.writeBytes("GPS secret".getBytes(UTF_8));
        return out.toByteArray();
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(GRAPHQL.resolve(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Client as(UserId person) {
        return new Client(GRAPHQL, WORLD.token(person));
    }
}
