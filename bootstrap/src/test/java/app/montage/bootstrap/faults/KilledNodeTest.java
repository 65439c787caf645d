package app.montage.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.stories.Await;
import app.montage.stories.Client;
import app.montage.stories.Meanwhile;
import app.montage.stories.World;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two nodes, one is killed while people give hearts on both (F12). */
class KilledNodeTest {
    private static final int FANS = 60;
    /** With a key, as whoever asks again has to: where the answer alone was lost, the heart is there already. */
    private static final String LIKE = """
            mutation($post: ID!) { likePost(input: {postId: $post, idempotencyKey: "heart"}) {
              post { heartsCount } userErrors { code } } }""";

    /** What the author is told of hearts: batches, all that is in them, people of these, and what the batches say of both. */
    private static final String TOLD = """
            SELECT concat_ws(' ', count(*) FILTER (WHERE is_batch), count(*) FILTER (WHERE parent_id IS NOT NULL),
              count(DISTINCT actor_id), sum(batch_count) FILTER (WHERE is_batch), sum(actor_count) FILTER (WHERE is_batch))
            FROM notification.notifications WHERE user_id = '%s' AND post_id IS NOT NULL""";

    private static final String HEARTS = """
            SELECT concat_ws(' ', (SELECT count(*) FROM gratitude.likes WHERE post_id = p.id), hearts_count)
            FROM gratitude.posts p WHERE id = '%s'""";

    @Test
    void hearts_and_news_of_them_are_all_there_once(@TempDir Path folder) throws Exception {
        Database database = TestDatabase.fresh();
        try (Node killed = new Node(database, folder, "killed");
                Node left = new Node(database, folder, "left");
                World world = new World(database, Map.of("montage.workers", 0))) {
            UserId author = world.person("author");
            PostId post = world.post(author, Visibility.PUBLIC, "Thank you all");
            List<URI> nodes = List.of(killed.graphql(), left.graphql());
            AtomicInteger given = new AtomicInteger();
            List<String> fans = IntStream.range(0, FANS)
                    .mapToObj(i -> world.token(world.person("fan" + i)))
                    .toList();
            List<CompletableFuture<Void>> giving = IntStream.range(0, FANS)
                    .mapToObj(i ->
                            Meanwhile.run(() -> give(i % 2 == 0 ? nodes : nodes.reversed(), fans.get(i), post, given)))
                    .toList();
            Await.until("some are given", () -> given.get() >= FANS / 6);
            killed.process().destroyForcibly().waitFor();
            giving.forEach(CompletableFuture::join);
            assertThat(world.asOwner(HEARTS.formatted(post.value()))).containsExactly("60 60");
            assertThat(world.asOwner(TOLD.formatted(author.value()))).containsExactly("1 60 60 60 60");
        }
    }

    /** By the first node, and by the next where that does not answer. */
    private static void give(List<URI> nodes, String token, PostId post, AtomicInteger given) {
        Await.until(
                "the heart is given", () -> nodes.stream().anyMatch(node -> isGiven(new Client(node, token), post)));
        given.incrementAndGet();
    }

    private static boolean isGiven(Client fan, PostId post) {
        try {
            return fan.ask(LIKE, "post", id(post))
                            .at("/data/likePost/post/heartsCount")
                            .asInt()
                    > 0;
        } catch (UncheckedIOException _) {
            return false; // killed, maybe after the heart was kept
        }
    }

    private static String id(PostId post) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("Post:" + post.value()).getBytes(StandardCharsets.UTF_8));
    }
}
