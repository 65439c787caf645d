package app.montage.application.gratitude;

import static app.montage.domain.gratitude.GratitudeRefusal.POST_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.moment.RecordMoment;
import app.montage.application.shared.Change;
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
import app.montage.domain.shared.Result;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes a post of the viewer's; what the input leaves out stays. */
@UseCase
public final class UpdatePost {
    public record Input(
            PostId postId,
            Change<PostTitle> title,
            @Nullable PostContent content,
            @Nullable PostType postType,
            @Nullable Visibility visibility,
            Change<LocationWidget> place,
            @Nullable PictureIds pictureIds) {
        private Post over(Post old, List<PostPicture> pictures, Instant now) {
            return new Post(
                    old.id(),
                    old.author(),
                    title.or(old.title()),
                    content == null ? old.content() : content,
                    postType == null ? old.type() : postType,
                    visibility == null ? old.visibility() : visibility,
                    place.or(old.location()),
                    pictures,
                    old.createdAt(),
                    now,
                    old.hiding());
        }
    }

    private final Posts posts;
    private final ChoosePictures pictures;
    private final RecordMoment recordMoment;
    private final RecordAuditEntry audit;
    private final TellOfPosts tell;
    private final Transactions transactions;
    private final Clock clock;

    public UpdatePost(
            Posts posts,
            ChoosePictures pictures,
            RecordMoment recordMoment,
            RecordAuditEntry audit,
            TellOfPosts tell,
            Transactions transactions,
            Clock clock) {
        this.posts = posts;
        this.pictures = pictures;
        this.recordMoment = recordMoment;
        this.audit = audit;
        this.tell = tell;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<PostId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> posts.find(viewer.id(), input.postId())
                .map(old -> chosen(old, input.pictureIds())
                        .then(found -> save(viewer, old, input.over(old, found, clock.instant()))))
                .orElse(refused(POST_NOT_FOUND)));
    }

    private Result<List<PostPicture>> chosen(Post old, @Nullable PictureIds wanted) {
        return wanted == null ? ok(old.pictures()) : pictures.find(old.author(), old.id(), wanted);
    }

    private Result<PostId> save(Viewer viewer, Post old, Post post) {
        posts.save(post);
        if (!post.pictures().equals(old.pictures())) pictures.use(post.id(), post.pictures());
        recordMoment.handle(viewer, post.moment());
        audit.handle(viewer, PostAudit.updated(old, post));
        tell.changed(viewer, old, post);
        return ok(post.id());
    }
}
