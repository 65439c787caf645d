package app.montage.bootstrap.demo;

import app.montage.application.account.AccountWatcher;
import app.montage.application.account.FollowUser;
import app.montage.application.account.Follows;
import app.montage.application.account.UserReader;
import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.gratitude.ChoosePictures;
import app.montage.application.gratitude.CommentReader;
import app.montage.application.gratitude.Comments;
import app.montage.application.gratitude.CreateComment;
import app.montage.application.gratitude.CreatePost;
import app.montage.application.gratitude.Deeds;
import app.montage.application.gratitude.LikePost;
import app.montage.application.gratitude.PostDeeds;
import app.montage.application.gratitude.PostReader;
import app.montage.application.gratitude.Posts;
import app.montage.application.gratitude.ReactToPost;
import app.montage.application.gratitude.SharePost;
import app.montage.application.gratitude.TellOfComments;
import app.montage.application.gratitude.TellOfPosts;
import app.montage.application.moment.Moments;
import app.montage.application.moment.RecordMoment;
import app.montage.application.moment.TallyMoment;
import app.montage.application.notification.ForgetActor;
import app.montage.application.notification.ForgetSubject;
import app.montage.application.notification.Inboxes;
import app.montage.application.notification.NotificationSettings;
import app.montage.application.notification.NotifyUser;
import app.montage.application.notification.PushNotices;
import app.montage.application.notification.TellOfFollows;
import app.montage.application.shared.IdempotencyKeys;
import app.montage.application.shared.Ids;
import app.montage.application.shared.Transactions;
import app.montage.domain.shared.Result;
import io.micronaut.context.BeanContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.random.RandomGenerator;

/** The program's use cases at another time than now, with ids from a given chance: so that hours can be lived in a second. */
final class Stage {
    private final BeanContext beans;
    private final Clock clock;
    private final Ids ids;
    private Instant now;

    Stage(BeanContext beans, Instant from, RandomGenerator random) {
        this.beans = beans;
        this.now = from;
        InstantSource time = () -> now;
        this.clock = time.withZone(ZoneOffset.UTC);
        this.ids = () -> TimeIds.at(now, random);
    }

    /** What a use case answered, where nothing speaks against it. */
    static <T> T granted(Result<T> result) {
        return switch (result) {
            case Result.Ok<T>(T value) -> value;
            case Result.Refused<T>(var reason) -> throw new IllegalStateException(reason.message());
        };
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    CreatePost createPost() {
        return new CreatePost(
                the(Posts.class),
                the(ChoosePictures.class),
                // Nobody hears of moments: all montages are made right after, and those in a queue would wait.
                new RecordMoment(the(Moments.class), List.of()),
                the(RecordAuditEntry.class),
                tell(),
                the(IdempotencyKeys.class),
                the(Transactions.class),
                clock,
                ids);
    }

    CreateComment createComment() {
        return new CreateComment(
                the(PostReader.class),
                the(CommentReader.class),
                the(Comments.class),
                the(TallyMoment.class),
                the(RecordAuditEntry.class),
                new TellOfComments(notifyUser(), the(ForgetSubject.class), the(PostReader.class)),
                the(IdempotencyKeys.class),
                the(Transactions.class),
                clock,
                ids);
    }

    LikePost likePost() {
        return new LikePost(deeds(), the(IdempotencyKeys.class), the(Transactions.class));
    }

    ReactToPost reactToPost() {
        return new ReactToPost(deeds(), the(IdempotencyKeys.class), the(Transactions.class));
    }

    SharePost sharePost() {
        return new SharePost(deeds(), the(IdempotencyKeys.class), the(Transactions.class));
    }

    FollowUser followUser() {
        TellOfFollows mine = new TellOfFollows(notifyUser(), the(ForgetActor.class));
        List<AccountWatcher> watchers = beans.getBeansOfType(AccountWatcher.class).stream()
                .map(it -> it instanceof TellOfFollows ? mine : it)
                .toList();
        return new FollowUser(
                the(Follows.class),
                the(UserReader.class),
                watchers,
                the(RecordAuditEntry.class),
                the(IdempotencyKeys.class),
                the(Transactions.class),
                clock,
                ids);
    }

    NotifyUser notifyUser() {
        return new NotifyUser(
                the(Inboxes.class), beans.findBean(PushNotices.class), the(NotificationSettings.class), clock, ids);
    }

    Transactions transactions() {
        return the(Transactions.class);
    }

    private PostDeeds deeds() {
        return new PostDeeds(
                the(PostReader.class),
                the(Deeds.class),
                the(TallyMoment.class),
                the(RecordAuditEntry.class),
                tell(),
                the(Transactions.class),
                clock,
                ids);
    }

    private TellOfPosts tell() {
        return new TellOfPosts(notifyUser(), the(ForgetSubject.class), the(PostReader.class));
    }

    private <T> T the(Class<T> bean) {
        return beans.getBean(bean);
    }
}
