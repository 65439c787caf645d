package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.GrantRole;
import app.montage.domain.account.Role;
import app.montage.domain.shared.UserId;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Posts that moderators or blocks hide, as front ends meet them. */
class HiddenPostsTest {
    private static final World WORLD = new World(Map.of("montage.workers", "0"));
    private static final URI GRAPHQL = WORLD.serve();
    private static final String SEEN = """
            query ($id: ID!) { post(id: $id) { hiddenAt hiddenReason heartsCount }
              feed { nodes { id } } user(username: "%s") { posts { totalCount nodes { id } } } }""";
    private static final String TOLD = "{ notifications { nodes { type commentId message } } }";

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void an_admin_hides_a_post_and_shows_it_again() {
        UserId una = WORLD.person("una");
        UserId vic = WORLD.person("vic");
        UserId admin = WORLD.person("wanda");
        World.value(WORLD.the(GrantRole.class).handle(admin, Role.ADMIN));
        String post = post(una, "Words to @vic");
        String document = SEEN.formatted("una");
        assertThat(as(vic).ask(TOLD).at("/data/notifications/nodes")).hasSize(1);

        assertThat(moderate(as(vic), "hidePost", post, ", reason: \"Rude\"")).isEqualTo("NOT_ADMIN");
        assertThat(moderate(as(admin), "hidePost", post, ", reason: \" \"")).isEqualTo("INVALID");
        assertThat(moderate(as(admin), "hidePost", post, ", reason: \"Rude\"")).isEmpty();
        assertThat(moderate(as(admin), "hidePost", post, ", reason: \"Rude\"")).isEqualTo("ALREADY_HIDDEN");

        Client.Answer hers = as(una).ask(document, "id", post);
        assertThat(hers.at("/data/post/hiddenReason").asText()).isEqualTo("Rude");
        assertThat(hers.at("/data/post/hiddenAt").isNull()).isFalse();
        for (UserId other : new UserId[] {vic, admin}) {
            Client.Answer seen = as(other).ask(document, "id", post);
            assertThat(seen.errors()).isEmpty();
            assertThat(seen.at("/data/post").isNull()).isTrue();
            assertThat(seen.at("/data/feed/nodes").findValuesAsText("id")).doesNotContain(post);
            assertThat(seen.at("/data/user/posts/totalCount").asInt()).isZero();
        }
        assertThat(as(vic).ask(TOLD).at("/data/notifications/nodes")).isEmpty();
        assertThat(moderate(as(vic), "likePost", post, "")).isEqualTo("POST_NOT_FOUND");

        assertThat(moderate(as(admin), "unhidePost", post, "")).isEmpty();
        assertThat(moderate(as(admin), "unhidePost", post, "")).isEqualTo("NOT_HIDDEN");
        Client.Answer again = as(vic).ask(document, "id", post);
        assertThat(again.at("/data/post/hiddenReason").isNull()).isTrue();
        assertThat(again.at("/data/user/posts/totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void what_was_done_behind_a_block_is_taken_back_and_nothing_is_learnt() {
        UserId xena = WORLD.person("xena");
        UserId yuri = WORLD.person("yuri");
        String post = post(xena, "Thanks");
        moderate(as(yuri), "likePost", post, "");
        String comment = comment(yuri, post, "Indeed");
        as(xena).ask(
                        "mutation ($id: ID!) { blockUser(input: {userId: $id}) { userErrors { code } } }",
                        "id",
                        Client.id(yuri));
        assertThat(moderate(as(yuri), "unsharePost", post, "")).isEqualTo("POST_NOT_FOUND");
        Client.Answer taken = as(yuri).ask(
                        "mutation ($id: ID!) { unlikePost(input: {postId: $id}) { post { id } userErrors { code } } }",
                        "id",
                        post);
        assertThat(taken.at("/data/unlikePost/post").isNull()).isTrue();
        assertThat(taken.at("/data/unlikePost/userErrors")).isEmpty();
        assertThat(moderate(as(yuri), "unlikePost", post, "")).isEqualTo("POST_NOT_FOUND");
        JsonNode gone = as(yuri).ask(
                        "mutation ($id: ID!) { deleteComment(input: {commentId: $id}) { deletedCommentId } }",
                        "id",
                        comment)
                .at("/data/deleteComment/deletedCommentId");
        assertThat(gone.asText()).isEqualTo(comment);
        JsonNode left = as(xena).ask("query ($id: ID!) { post(id: $id) { heartsCount commentsCount } }", "id", post)
                .at("/data/post");
        assertThat(left.path("heartsCount").asInt()).isZero();
        assertThat(left.path("commentsCount").asInt()).isZero();
    }

    @Test
    void who_is_mentioned_in_a_comment_is_told_until_the_comment_is_gone() {
        UserId zoe = WORLD.person("zoe");
        UserId abe = WORLD.person("abe");
        String post = post(zoe, "Thanks");
        String comment = comment(zoe, post, "To @abe above all");
        JsonNode told = as(abe).ask(TOLD).at("/data/notifications/nodes");
        assertThat(told.findValuesAsText("type")).containsExactly("MENTION");
        assertThat(told.findValuesAsText("commentId")).containsExactly(comment);
        as(zoe).ask("mutation ($id: ID!) { deletePost(input: {postId: $id}) { deletedPostId } }", "id", post);
        assertThat(as(abe).ask(TOLD).at("/data/notifications/nodes")).isEmpty();
    }

    private static String post(UserId author, String content) {
        return as(author)
                .ask(
                        "mutation ($text: String!) { createPost(input: {content: $text}) { post { id } } }",
                        "text",
                        content)
                .at("/data/createPost/post/id")
                .asText();
    }

    private static String comment(UserId person, String post, String words) {
        return as(person)
                .ask(
                        "mutation ($post: ID!, $words: String!) { createComment(input: {postId: $post, content: $words}) { comment { id } } }",
                        "post",
                        post,
                        "words",
                        words)
                .at("/data/createComment/comment/id")
                .asText();
    }

    /** The code of the refusal, if it was refused. */
    private static String moderate(Client client, String mutation, String post, String more) {
        String document = "mutation ($id: ID!) { done: " + mutation + "(input: {postId: $id" + more
                + "}) { userErrors { code } } }";
        return client.ask(document, "id", post)
                .at("/data/done/userErrors/0/code")
                .asText();
    }

    private static Client as(UserId person) {
        return new Client(GRAPHQL, WORLD.token(person));
    }
}
