package app.montage.application.gratitude;

import static app.montage.domain.shared.Result.ok;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.moment.RecordMoment;
import app.montage.application.shared.IdempotencyKeys;
import app.montage.application.shared.Ids;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostContent;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.PostPicture;
import app.montage.domain.gratitude.PostTitle;
import app.montage.domain.gratitude.PostType;
import app.montage.domain.moment.LocationWidget;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts what the viewer is grateful for; whom it mentions hears of it. */
@UseCase
public final class CreatePost {
    public record Input(
            @Nullable IdempotencyKey idempotencyKey,
            @Nullable PostTitle title,
            PostContent content,
            @Nullable PostType postType,
            @Nullable Visibility visibility,
            @Nullable LocationWidget place,
            @Nullable PictureIds pictureIds) {
        private Post post(PostId id, UserId author, List<PostPicture> pictures, Instant now) {
            return new Post(
                    id,
                    author,
                    title,
                    content,
                    postType == null ? PostType.DAILY : postType,
                    visibility == null ? Visibility.PUBLIC : visibility,
                    place,
                    pictures,
                    now,
                    now,
                    null);
        }
    }

    private static final IdempotencyKeys.Wish<PostId> WISH =
            new IdempotencyKeys.Wish<>("createPost", PostId::new, PostId::value);

    private final Posts posts;
    private final ChoosePictures pictures;
    private final RecordMoment recordMoment;
    private final RecordAuditEntry audit;
    private final TellOfPosts tell;
    private final IdempotencyKeys keys;
    private final Transactions transactions;
    private final Clock clock;
    private final Ids ids;

    public CreatePost(
            Posts posts,
            ChoosePictures pictures,
            RecordMoment recordMoment,
            RecordAuditEntry audit,
            TellOfPosts tell,
            IdempotencyKeys keys,
            Transactions transactions,
            Clock clock,
            Ids ids) {
        this.posts = posts;
        this.pictures = pictures;
        this.recordMoment = recordMoment;
        this.audit = audit;
        this.tell = tell;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    public Result<PostId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> keys.once(viewer, WISH, input.idempotencyKey(), () -> create(viewer, input)));
    }

    private Result<PostId> create(Viewer viewer, Input input) {
        PostId id = new PostId(ids.next());
        PictureIds wanted = input.pictureIds() == null ? PictureIds.NONE : input.pictureIds();
        return pictures.find(viewer.id(), id, wanted)
                .then(found -> keep(viewer, input.post(id, viewer.id(), found, clock.instant())));
    }

    private Result<PostId> keep(Viewer viewer, Post post) {
        posts.add(post);
        if (!post.pictures().isEmpty()) pictures.use(post.id(), post.pictures());
        recordMoment.handle(viewer, post.moment());
        audit.handle(viewer, PostAudit.created(post));
        tell.posted(viewer, post);
        return ok(post.id());
    }
}
