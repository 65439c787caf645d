package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.UserId;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Posting, giving hearts, reacting, sharing and commenting, as front ends do it. */
class PostsTest {
    private static final World WORLD = new World(Map.of("statements.heard", "true", "montage.workers", "0"));
    private static final URI GRAPHQL = WORLD.serve();
    private static final Client NOBODY = new Client(GRAPHQL, null);

    private static final String CREATE = """
            mutation ($input: CreatePostInput!) { createPost(input: $input) { post { id title content postType displayScale
              visibility isPublic place { name latitude longitude } author { username } heartsCount commentsCount imageUrl
              mentions { start end user { username } } } userErrors { code path } } }""";

    private static final String POST = """
            query ($id: ID!) { post(id: $id) { content visibility heartsCount reactionsCount sharesCount commentsCount
              viewerHasLiked viewerHasShared viewerReactions { code }
              reactions { emoji { code character } count viewerHasReacted }
              hearts { totalCount nodes { username } } sharers { totalCount nodes { username } }
              reactors(emoji: "fire") { totalCount nodes { username } }
              comments { totalCount nodes { id content isDeleted depth repliesCount author { username }
                mentions { user { username } }
                replies { totalCount nodes { id content parent { id } post { content } } } } } } }""";

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void a_post_is_written_read_changed_and_deleted() {
        UserId ann = WORLD.person("ann");
        WORLD.person("ben");
        Map<String, Object> place = Map.of("name", "Lake", "latitude", 52.5, "longitude", 13.4);
        Map<String, Object> input = Map.of(
                "title", "Tea", "content", "😀 with @Ben and @nobody_here", "place", place, "postType", "SPONTANEOUS");
        JsonNode post = as(ann).ask(CREATE, "input", input).at("/data/createPost/post");
        assertThat(post.at("/author/username").asText()).isEqualTo("ann");
        assertThat(post.at("/displayScale").asText()).isEqualTo("COMPACT");
        assertThat(post.at("/isPublic").asBoolean()).isTrue();
        assertThat(post.at("/place/latitude").asDouble()).isEqualTo(52.5);
        assertThat(post.at("/mentions").size()).isEqualTo(1);
        JsonNode mention = post.at("/mentions/0");
        assertThat(post.at("/content")
                        .asText()
                        .substring(
                                mention.at("/start").asInt(), mention.at("/end").asInt()))
                .isEqualTo("@Ben");
        String id = post.at("/id").asText();
        String change = """
                mutation ($id: ID!) { updatePost(input: {postId: $id, content: "Alone", title: null, visibility: PRIVATE}) {
                  post { title content postType } userErrors { code } } }""";
        JsonNode changed = as(ann).ask(change, "id", id).at("/data/updatePost/post");
        assertThat(changed.at("/title").isNull()).isTrue();
        assertThat(changed.at("/content").asText()).isEqualTo("Alone");
        assertThat(changed.at("/postType").asText()).isEqualTo("SPONTANEOUS");
        assertThat(NOBODY.ask(POST, "id", id).at("/data/post").isNull()).isTrue();
        Client.Answer deleted =
                as(ann).ask("mutation ($id: ID!) { deletePost(input: {postId: $id}) { deletedPostId } }", "id", id);
        assertThat(deleted.at("/data/deletePost/deletedPostId").asText()).isEqualTo(id);
        assertThat(as(ann).ask(POST, "id", id).at("/data/post").isNull()).isTrue();
    }

    @Test
    void what_cannot_be_posted_is_told_by_its_field() {
        UserId cleo = WORLD.person("cleo");
        JsonNode errors = as(cleo).ask(CREATE, "input", Map.of("content", " ", "title", "x".repeat(201)))
                .at("/data/createPost/userErrors");
        assertThat(errors.findValuesAsText("code")).containsOnly("INVALID");
        assertThat(errors.findValues("path"))
                .extracting(it -> it.get(0).asText())
                .containsExactly("title", "content");
    }

    @Test
    void hearts_reactions_and_shares_are_counted_told_and_taken_back() {
        String post = post(WORLD.person("dora"), "Thanks", "PUBLIC");
        UserId emil = WORLD.person("emil");
        UserId fay = WORLD.person("fay");
        for (UserId each : List.of(emil, fay)) {
            assertThat(done(as(each), "likePost", post, "")).isEmpty();
            assertThat(done(as(each), "reactToPost", post, ", emoji: \"fire\"")).isEmpty();
        }
        done(as(fay), "reactToPost", post, ", emoji: \"clap\"");
        done(as(fay), "sharePost", post, "");
        assertThat(done(as(fay), "likePost", post, "")).isEqualTo("ALREADY_LIKED");
        assertThat(done(as(fay), "reactToPost", post, ", emoji: \"poop\"")).isEqualTo("INVALID");
        JsonNode seen = as(fay).ask(POST, "id", post).at("/data/post");
        assertThat(seen.at("/heartsCount").asInt()).isEqualTo(2);
        assertThat(seen.at("/reactionsCount").asInt()).isEqualTo(3);
        assertThat(seen.at("/viewerHasLiked").asBoolean()).isTrue();
        assertThat(seen.at("/viewerReactions").findValuesAsText("code")).containsExactly("fire", "clap");
        assertThat(seen.at("/reactions/0/emoji/character").asText()).isEqualTo("🔥");
        assertThat(seen.at("/reactions").findValuesAsText("count")).containsExactly("2", "1");
        assertThat(names(seen.at("/hearts/nodes"))).containsExactly("fay", "emil");
        assertThat(names(seen.at("/reactors/nodes"))).containsExactly("fay", "emil");
        assertThat(seen.at("/sharers/totalCount").asInt()).isEqualTo(1);
        assertThat(done(as(fay), "removeReaction", post, ", emoji: \"fire\"")).isEmpty();
        assertThat(done(as(fay), "unlikePost", post, "")).isEmpty();
        assertThat(done(as(fay), "unsharePost", post, "")).isEmpty();
        JsonNode left = NOBODY.ask(POST, "id", post).at("/data/post");
        assertThat(left.at("/heartsCount").asInt()).isEqualTo(1);
        assertThat(left.at("/sharesCount").asInt()).isZero();
        assertThat(left.at("/reactions/0/viewerHasReacted").asBoolean()).isFalse();
        assertThat(left.at("/hearts/totalCount").asInt()).isZero();
        assertThat(left.at("/hearts/nodes")).isEmpty();
    }

    @Test
    void comments_stand_under_one_another_and_their_places_stay_while_they_hold_replies() {
        UserId gus = WORLD.person("gus");
        UserId hal = WORLD.person("hal");
        String post = post(gus, "Thanks", "PUBLIC");
        String comment = said(hal, post, null, "Indeed, @gus");
        String reply = said(gus, post, comment, "Why?");
        JsonNode seen = as(gus).ask(POST, "id", post).at("/data/post");
        assertThat(seen.at("/commentsCount").asInt()).isEqualTo(2);
        assertThat(seen.at("/comments/totalCount").asInt()).isEqualTo(1);
        assertThat(seen.at("/comments/nodes/0/author/username").asText()).isEqualTo("hal");
        assertThat(seen.at("/comments/nodes/0/mentions/0/user/username").asText())
                .isEqualTo("gus");
        assertThat(seen.at("/comments/nodes/0/replies/nodes/0/parent/id").asText())
                .isEqualTo(comment);
        assertThat(seen.at("/comments/nodes/0/replies/nodes/0/post/content").asText())
                .isEqualTo("Thanks");
        String delete =
                "mutation ($id: ID!) { done: deleteComment(input: {commentId: $id}) { deletedCommentId userErrors { code } } }";
        assertThat(as(gus).ask(delete, "id", comment)
                        .at("/data/done/deletedCommentId")
                        .asText())
                .isEqualTo(comment);
        JsonNode place = as(hal).ask(POST, "id", post).at("/data/post/comments/nodes/0");
        assertThat(place.at("/isDeleted").asBoolean()).isTrue();
        assertThat(place.at("/content").isNull()).isTrue();
        assertThat(place.at("/author").isNull()).isTrue();
        assertThat(place.at("/replies/totalCount").asInt()).isEqualTo(1);
        as(gus).ask(delete, "id", reply);
        assertThat(as(hal).ask(POST, "id", post).at("/data/post/comments/nodes"))
                .isEmpty();
    }

    @Test
    void a_block_takes_posts_comments_and_hearts_out_of_each_other_s_sight() {
        UserId ida = WORLD.person("ida");
        UserId jon = WORLD.person("jon");
        String hers = post(ida, "Hers", "PUBLIC");
        String third = post(WORLD.person("kay"), "Of a third", "PUBLIC");
        said(jon, third, null, "His words");
        done(as(jon), "likePost", third, "");
        as(ida).ask(
                        "mutation ($id: ID!) { blockUser(input: {userId: $id}) { userErrors { code } } }",
                        "id",
                        Client.id(jon));
        assertThat(as(jon).ask(POST, "id", hers).at("/data/post").isNull()).isTrue();
        assertThat(done(as(jon), "likePost", hers, "")).isEqualTo("POST_NOT_FOUND");
        JsonNode seen = as(ida).ask(POST, "id", third).at("/data/post");
        assertThat(seen.at("/comments/nodes")).isEmpty();
        assertThat(seen.at("/comments/totalCount").asInt()).isZero();
        assertThat(seen.at("/hearts/nodes")).isEmpty();
    }

    @Test
    void a_post_comes_into_a_montage_and_goes_with_its_visibility() {
        UserId leo = WORLD.person("leo");
        UserId mia = WORLD.person("mia");
        WORLD.befriend(leo, mia);
        String post = post(leo, "A thankful day by the sea", "FRIENDS");
        WORLD.makeMontages();
        String montage = """
                { user(username: "leo") { montage { items { nodes { source { __typename ... on Post { id content } } } } } } }""";
        JsonNode source = as(mia).ask(montage).at("/data/user/montage/items/nodes/0/source");
        assertThat(source.at("/__typename").asText()).isEqualTo("Post");
        assertThat(source.at("/id").asText()).isEqualTo(post);
        as(leo).ask(
                        "mutation ($id: ID!) { updatePost(input: {postId: $id, visibility: PRIVATE}) { post { id } } }",
                        "id",
                        post);
        assertThat(as(mia).ask(montage).at("/data/user/montage/items/nodes")).isEmpty();
    }

    @Test
    void a_feed_of_posts_takes_no_statement_more_for_more_posts() {
        UserId nia = WORLD.person("nia");
        List<UserId> crowd = new ArrayList<>();
        for (int i = 0; i < 4; i++) crowd.add(WORLD.person("crowd" + i));
        for (int i = 0; i < 8; i++) {
            String post = post(nia, "Thanks to @crowd" + i % 4, "PUBLIC");
            for (UserId each : crowd) {
                done(as(each), "likePost", post, "");
                done(as(each), "reactToPost", post, ", emoji: \"star\"");
                said(crowd.get((i + 1) % 4), post, said(each, post, null, "So say I, @nia"), "And I");
            }
        }
        String nested = """
                query ($first: Int) { user(username: "nia") { posts(first: $first) { totalCount nodes { content
                  author { username } mentions { user { username } } viewerHasLiked viewerReactions { code }
                  reactions { emoji { code } viewerHasReacted } hearts(first: 3) { totalCount nodes { username } }
                  reactors(emoji: "star", first: 2) { nodes { username } }
                  comments(first: 3) { totalCount nodes { content author { username } mentions { user { username } }
                    replies(first: 2) { totalCount nodes { content author { username } parent { id } } } } } } } } }""";
        as(nia).ask(nested, "first", 1);
        List<String> few = statements(as(nia), nested, 2);
        assertThat(few).isNotEmpty().hasSizeLessThanOrEqualTo(18);
        assertThat(statements(as(nia), nested, 8)).isSubsetOf(few).hasSizeLessThanOrEqualTo(few.size());
    }

    private static List<String> statements(Client client, String query, int first) {
        Statements.forget();
        JsonNode found = client.ask(query, "first", first).at("/data/user/posts/nodes");
        assertThat(found).hasSize(first);
        return Statements.askedFor();
    }

    private static String post(UserId author, String content, String visibility) {
        return as(author)
                .ask(CREATE, "input", Map.of("content", content, "visibility", visibility))
                .at("/data/createPost/post/id")
                .asText();
    }

    private static String said(UserId person, String post, @Nullable String parent, String words) {
        String document = """
                mutation ($post: ID!, $parent: ID, $words: String!) {
                  createComment(input: {postId: $post, parentId: $parent, content: $words}) { comment { id } } }""";
        return as(person)
                .ask(document, "post", post, "parent", parent, "words", words)
                .at("/data/createComment/comment/id")
                .asText();
    }

    /** The code of the refusal, if it was refused. */
    private static String done(Client client, String mutation, String post, String more) {
        String document = "mutation ($id: ID!) { done: " + mutation + "(input: {postId: $id" + more
                + "}) { post { id } userErrors { code } } }";
        return client.ask(document, "id", post)
                .at("/data/done/userErrors/0/code")
                .asText();
    }

    private static List<String> names(JsonNode nodes) {
        return nodes.findValuesAsText("username");
    }

    private static Client as(UserId person) {
        return new Client(GRAPHQL, WORLD.token(person));
    }
}
