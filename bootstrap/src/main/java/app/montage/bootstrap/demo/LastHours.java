package app.montage.bootstrap.demo;

import app.montage.application.account.FollowUser;
import app.montage.application.gratitude.CreateComment;
import app.montage.application.gratitude.CreatePost;
import app.montage.application.gratitude.LikePost;
import app.montage.application.gratitude.ReactToPost;
import app.montage.application.gratitude.SharePost;
import app.montage.application.shared.Sight;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.CommentContent;
import app.montage.domain.gratitude.CommentId;
import app.montage.domain.gratitude.EmojiCode;
import app.montage.domain.gratitude.PostContent;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.PostType;
import app.montage.domain.moment.Visibility;
import app.montage.domain.notification.Notice;
import app.montage.domain.shared.Result;
import io.micronaut.context.BeanContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What happened just before the demo began, so that something trends and there are news to read: it comes about by the use cases,
 * since they tell people what came together.
 */
final class LastHours {
    private static final Duration LONG_AGO = Duration.ofHours(5);

    private final Cast cast;
    private final Stage stage;
    private final RandomGenerator random = Cast.chance("last hours");

    LastHours(BeanContext beans, Cast cast, Instant now) {
        this.cast = cast;
        this.stage = new Stage(beans, now.minus(LONG_AGO), random);
    }

    /** All in all it takes less time than {@link #LONG_AGO}. */
    void happen() {
        plums();
        walkHome();
        amongFriends("ben", "Thank you, @ada, for the key under the flowerpot. The tea was still warm.");
        amongFriends("dora", "A whole evening of cards with @ada, and for once I did not lose.");
        did(
                "fay",
                it -> stage.followUser()
                        .handle(it, new FollowUser.Input(cast.named("ada").id())));
        asked("dora", "ben");
    }

    /** For ada to do something with. */
    private void plums() {
        PostId plums = post(
                "jule",
                PostType.SPONTANEOUS,
                Visibility.PUBLIC,
                "The market had nothing left but plums. So there is plum cake for the whole house, and nobody complains.");
        List.of("kofi", "lena", "hana").forEach(it -> heart(it, plums));
        comment("lena", plums, null, "I can smell it two floors up.");
    }

    /** What trends: more than five people have done something with it within hours. */
    private void walkHome() {
        PostId walk = post(
                "ada",
                PostType.DAILY,
                Visibility.PUBLIC,
                "Grateful for @hana and @emil, who walked all the way home with me along the canal, in the rain, singing.");
        List.of("emil", "hana", "ben", "dora", "jule", "kofi", "lena", "milo", "nora")
                .forEach(it -> heart(it, walk));
        CommentId where = comment("hana", walk, null, "You forgot to say who had no umbrella.");
        CommentId answer = comment("ada", walk, where, "Because it was me. And I would leave it at home again.");
        comment("hana", walk, answer, "Next time we all do.");
        comment("ben", walk, null, "I heard you from the other bank.");
        comment("kofi", walk, null, "The best kind of rain.");
        react("emil", walk, "fire");
        react("hana", walk, "purple_heart");
        react("hana", walk, "joy");
        react("ben", walk, "joy");
        react("jule", walk, "sparkles");
        react("omar", walk, "purple_heart");
        List.of("emil", "jule", "milo").forEach(it -> share(it, walk));
    }

    /** Where only friends, or the followers of a private account, see it. */
    private void amongFriends(String name, String content) {
        Person person = cast.named(name);
        PostId post = post(name, PostType.DAILY, person.isPrivate() ? Visibility.PUBLIC : Visibility.FRIENDS, content);
        heart("ada", post);
        comment("ada", post, null, "Any time. You know where I live.");
    }

    /** They have asked long since; who is asked is told of it now. */
    private void asked(String follower, String followed) {
        Notice notice = Notice.followRequested(cast.named(followed).id());
        Viewer viewer = Viewer.of(cast.named(follower).id());
        stage.transactions().run(() -> stage.notifyUser().handle(viewer, notice));
    }

    private PostId post(String name, PostType type, Visibility visibility, String content) {
        CreatePost.Input input =
                new CreatePost.Input(null, null, new PostContent(content), type, visibility, null, null);
        return did(name, it -> stage.createPost().handle(it, input));
    }

    private void heart(String name, PostId post) {
        did(name, it -> stage.likePost().handle(it, new LikePost.Input(post, null)));
    }

    private void react(String name, PostId post, String emoji) {
        did(name, it -> stage.reactToPost().handle(it, new ReactToPost.Input(post, new EmojiCode(emoji), null)));
    }

    private void share(String name, PostId post) {
        did(name, it -> stage.sharePost().handle(it, new SharePost.Input(post, null)));
    }

    private CommentId comment(String name, PostId post, @Nullable CommentId to, String content) {
        CreateComment.Input input = new CreateComment.Input(post, to, new CommentContent(content), null);
        return did(name, it -> stage.createComment().handle(it, input));
    }

    /** One thing after the other, some minutes apart. */
    private <T> T did(String name, Function<Viewer, Result<T>> deed) {
        stage.pass(Duration.ofMillis(random.nextLong(60_000, 480_000)));
        Viewer viewer = Viewer.of(cast.named(name).id());
        return Stage.granted(Sight.of(viewer).during(() -> deed.apply(viewer)));
    }
}
