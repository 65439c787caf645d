package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.BlockUser;
import app.montage.application.account.GrantRole;
import app.montage.application.gratitude.DeletePost;
import app.montage.application.gratitude.HidePost;
import app.montage.application.gratitude.LikePost;
import app.montage.application.gratitude.ReactToPost;
import app.montage.application.gratitude.SharePost;
import app.montage.application.gratitude.UnhidePost;
import app.montage.application.gratitude.UnlikePost;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.domain.account.Role;
import app.montage.domain.gratitude.EmojiCode;
import app.montage.domain.gratitude.HidingReason;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.graphql.shared.GlobalIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What subscribers on one node hear of the counters of a post while people on another do something with it. */
class EngagementStoryTest {
    private static final String CHANGED = """
            subscription ($post: ID!) { postEngagementChanged(postId: $post) { post { heartsCount reactionsCount
              commentsCount sharesCount reactions { emoji { code } count } hearts { nodes { username } } } } }""";

    private final Database database = TestDatabase.fresh();
    private final World here = new World(
            database,
            Map.of("montage.workers", "0", "statements.heard", "true", "gratitude.engagement-period", "50ms"));
    private final World elsewhere = new World(database, Map.of("montage.workers", "0"));
    private final URI graphql = here.serve();
    private final UserId author = here.person("author");
    private final UserId friend = here.person("friend");
    private final UserId stranger = here.person("stranger");
    private final PostId post = here.post(author, Visibility.PUBLIC, "Thanks");

    @AfterEach
    void close() {
        here.close();
        elsewhere.close();
    }

    @Test
    void who_may_see_a_post_hears_of_each_counter_and_of_much_at_once() {
        PostId forFriends = here.post(author, Visibility.FRIENDS, "Thanks, friends");
        here.befriend(author, friend);
        try (Listener listener = listen(friend, forFriends);
                Listener outside = listen(stranger, forFriends)) {
            Viewer doer = Viewer.of(friend);
            World.value(elsewhere.the(LikePost.class).handle(doer, new LikePost.Input(forFriends, null)));
            JsonNode liked = heard(listener);
            assertThat(counts(liked)).isEqualTo("1 0 0 0");
            assertThat(liked.at("/hearts/nodes/0/username").asText()).isEqualTo("friend");
            elsewhere.the(Transactions.class).run(() -> {
                elsewhere.the(UnlikePost.class).handle(doer, new UnlikePost.Input(forFriends));
                elsewhere.the(SharePost.class).handle(doer, new SharePost.Input(forFriends, null));
                elsewhere
                        .the(ReactToPost.class)
                        .handle(doer, new ReactToPost.Input(forFriends, new EmojiCode("fire"), null));
            });
            JsonNode all = heard(listener);
            assertThat(counts(all)).isEqualTo("0 1 0 1");
            assertThat(all.at("/reactions/0/emoji/code").asText()).isEqualTo("fire");
            assertThat(listener.hasHeardNothing()).isTrue();
            assertThat(outside.hasHeardNothing()).isTrue();
        }
    }

    @Test
    void nobody_but_its_author_hears_of_a_hidden_post_until_it_is_shown_again() {
        UserId admin = here.person("admin");
        World.value(here.the(GrantRole.class).handle(admin, Role.ADMIN));
        try (Listener authors = listen(author, post);
                Listener strangers = listen(stranger, post)) {
            World.value(elsewhere
                    .the(HidePost.class)
                    .handle(Viewer.of(admin), new HidePost.Input(post, new HidingReason("Rude"), null)));
            World.value(elsewhere.the(LikePost.class).handle(Viewer.of(author), new LikePost.Input(post, null)));
            assertThat(counts(heard(authors))).isEqualTo("1 0 0 0");
            assertThat(strangers.hasHeardNothing()).isTrue();
            World.value(elsewhere.the(UnhidePost.class).handle(Viewer.of(admin), new UnhidePost.Input(post)));
            World.value(elsewhere.the(SharePost.class).handle(Viewer.of(friend), new SharePost.Input(post, null)));
            assertThat(counts(heard(authors))).isEqualTo("1 0 0 1");
            assertThat(counts(heard(strangers))).isEqualTo("1 0 0 1");
        }
    }

    @Test
    void a_block_and_the_end_of_a_post_silence_it() {
        try (Listener strangers = listen(stranger, post);
                Listener friends = listen(friend, post)) {
            World.value(elsewhere.the(BlockUser.class).handle(Viewer.of(author), new BlockUser.Input(stranger)));
            World.value(elsewhere.the(LikePost.class).handle(Viewer.of(friend), new LikePost.Input(post, null)));
            assertThat(counts(heard(friends))).isEqualTo("1 0 0 0");
            World.value(elsewhere.the(DeletePost.class).handle(Viewer.of(author), new DeletePost.Input(post)));
            World.value(elsewhere.the(UnlikePost.class).handle(Viewer.of(friend), new UnlikePost.Input(post)));
            long looks = Statements.count("post engagement");
            Await.until("it was looked again", () -> Statements.count("post engagement") > looks);
            assertThat(friends.hasHeardNothing()).isTrue();
            assertThat(strangers.hasHeardNothing()).isTrue();
        }
    }

    private Listener listen(UserId who, PostId what) {
        Listener listener = new Listener(graphql, here.token(who));
        long looks = Statements.count("post engagement");
        listener.subscribe("1", CHANGED, Map.of("post", GlobalIds.encode("Post", what.value())));
        Await.until("they know where they begin", () -> Statements.count("post engagement") > looks);
        return listener;
    }

    private static JsonNode heard(Listener listener) {
        return listener.hear("next").at("/payload/data/postEngagementChanged/post");
    }

    private static String counts(JsonNode it) {
        return it.path("heartsCount") + " " + it.path("reactionsCount") + " " + it.path("commentsCount") + " "
                + it.path("sharesCount");
    }
}
