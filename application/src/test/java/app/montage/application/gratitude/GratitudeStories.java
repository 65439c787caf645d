package app.montage.application.gratitude;

import static app.montage.domain.gratitude.APost.NOW;
import static app.montage.domain.gratitude.APost.aPicture;

import app.montage.application.audit.InMemoryAuditLog;
import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.moment.InMemoryMoments;
import app.montage.application.moment.MomentWatcher;
import app.montage.application.moment.RecordMoment;
import app.montage.application.moment.RemoveMoment;
import app.montage.application.moment.TallyMoment;
import app.montage.application.notification.ForgetSubject;
import app.montage.application.notification.InMemoryInboxes;
import app.montage.application.notification.NotificationSettings;
import app.montage.application.notification.NotifyUser;
import app.montage.application.shared.CountingIds;
import app.montage.application.shared.IdempotencyKeys;
import app.montage.application.shared.Ids;
import app.montage.application.shared.InMemoryDoomedFiles;
import app.montage.application.shared.InMemoryFiles;
import app.montage.application.shared.InMemoryIdempotencyKeys;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.PostContent;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.PostPicture;
import app.montage.domain.moment.MomentChange;
import app.montage.domain.moment.Visibility;
import app.montage.domain.notification.Notification;
import app.montage.domain.notification.NotificationType;
import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stories of posts begin with: three people, of whom Cleo is an admin, and nothing posted. */
abstract class GratitudeStories {
    static final UserId ALICE = new UserId(UUID.randomUUID());
    static final UserId BOB = new UserId(UUID.randomUUID());
    static final UserId CLEO = new UserId(UUID.randomUUID());

    private static final NotificationSettings SETTINGS =
            new NotificationSettings(20, Duration.ofDays(90), Duration.ofMinutes(1), Duration.ofHours(1));

    final InMemoryAuditLog auditLog = new InMemoryAuditLog();
    final InMemoryPosts posts = new InMemoryPosts();
    final InMemoryDeeds deeds = new InMemoryDeeds(posts::author);
    final InMemoryComments comments = new InMemoryComments(posts::author);
    final InMemoryPictures pictures = new InMemoryPictures();
    final InMemoryMoments moments = new InMemoryMoments();
    final InMemoryDoomedFiles doomed = new InMemoryDoomedFiles();
    final InMemoryFiles files = new InMemoryFiles();
    final InMemoryInboxes inboxes = new InMemoryInboxes();
    final List<MomentChange> heard = new ArrayList<>();

    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final Ids ids = new CountingIds();
    final IdempotencyKeys keys = new InMemoryIdempotencyKeys();
    final Transactions direct = Transactions.direct();
    final RecordAuditEntry audit = auditLog.recorder();
    final TallyMoment tallyMoment = new TallyMoment(moments);
    final PictureFiles pictureFiles = new PictureFiles(pictures, files, doomed, direct, clock);

    private final List<MomentWatcher> watchers = List.of(heard::add);
    private final RecordMoment recordMoment = new RecordMoment(moments, watchers);
    private final ChoosePictures choosePictures = new ChoosePictures(pictures, pictureFiles);
    private final NotifyUser notifyUser = new NotifyUser(inboxes, Optional.empty(), SETTINGS, clock, new CountingIds());
    final ForgetSubject forget = new ForgetSubject(inboxes, clock);
    private final TellOfPosts tell = new TellOfPosts(notifyUser, forget, posts);
    private final TellOfComments tellOfComments = new TellOfComments(notifyUser, forget, posts);
    private final ModeratePost moderate =
            new ModeratePost(posts, viewer -> CLEO.equals(viewer.user()), recordMoment, audit, tell);
    private final PostDeeds postDeeds = new PostDeeds(posts, deeds, tallyMoment, audit, tell, direct, clock, ids);

    final CreatePost createPost =
            new CreatePost(posts, choosePictures, recordMoment, audit, tell, keys, direct, clock, ids);
    final UpdatePost updatePost = new UpdatePost(posts, choosePictures, recordMoment, audit, tell, direct, clock);
    final DeletePost deletePost =
            new DeletePost(posts, new RemoveMoment(moments, watchers, clock), audit, tell, direct, clock);
    final LikePost likePost = new LikePost(postDeeds, keys, direct);
    final UnlikePost unlikePost = new UnlikePost(postDeeds);
    final ReactToPost reactToPost = new ReactToPost(postDeeds, keys, direct);
    final RemoveReaction removeReaction = new RemoveReaction(postDeeds);
    final SharePost sharePost = new SharePost(postDeeds, keys, direct);
    final UnsharePost unsharePost = new UnsharePost(postDeeds);
    final CreateComment createComment =
            new CreateComment(posts, comments, comments, tallyMoment, audit, tellOfComments, keys, direct, clock, ids);
    final UpdateComment updateComment =
            new UpdateComment(comments, posts, comments, audit, tellOfComments, direct, clock);
    final DeleteComment deleteComment =
            new DeleteComment(comments, posts, comments, tallyMoment, audit, tellOfComments, direct, clock);
    final HidePost hidePost = new HidePost(moderate, keys, direct, clock);
    final UnhidePost unhidePost = new UnhidePost(moderate, direct);

    GratitudeStories() {
        posts.called("alice", ALICE);
        posts.called("bob", BOB);
        posts.called("cleo", CLEO);
    }

    /** What this person is told, in the order in which it was. */
    List<NotificationType> told(UserId person) {
        return inboxes.told().stream()
                .map(InMemoryInboxes.Told::notification)
                .filter(it -> it.recipient().equals(person))
                .map(Notification::type)
                .toList();
    }

    static Viewer as(UserId person) {
        return Viewer.of(person);
    }

    static <T> T value(Result<T> result) {
        return switch (result) {
            case Result.Ok<T>(T value) -> value;
            case Result.Refused<T>(var reason) -> throw new AssertionError(reason.name());
        };
    }

    /** A public post of Alice's. */
    PostId posted() {
        return value(createPost.handle(as(ALICE), wish("Thanks to @bob", null, null)));
    }

    static CreatePost.Input wish(String text, @Nullable Visibility visibility, @Nullable String key) {
        return wish(text, visibility, key, List.of());
    }

    static CreatePost.Input wish(
            String text, @Nullable Visibility visibility, @Nullable String key, List<PostPicture> pictures) {
        return new CreatePost.Input(
                key == null ? null : new IdempotencyKey(key),
                null,
                new PostContent(text),
                null,
                visibility,
                null,
                pictures.isEmpty() ? null : ids(pictures));
    }

    static PictureIds ids(List<PostPicture> pictures) {
        return new PictureIds(pictures.stream().map(PostPicture::id).toList());
    }

    /** A picture that this person has sent. */
    PostPicture sent(UserId person) {
        PostPicture picture = aPicture();
        pictureFiles.keep(picture, new byte[] {1});
        pictureFiles.add(person, picture);
        return picture;
    }
}
