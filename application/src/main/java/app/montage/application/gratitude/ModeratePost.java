package app.montage.application.gratitude;

import static app.montage.domain.account.MemberRefusal.NOT_ADMIN;
import static app.montage.domain.gratitude.GratitudeRefusal.POST_NOT_FOUND;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.moment.RecordMoment;
import app.montage.application.shared.Admins;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.Result;
import java.util.function.Function;

/**
 * What decisions of moderators on posts have in common, inside a transaction: an admin takes them, whether they may read the post or
 * not; they are audited with their reason, and montages and notifications follow.
 */
@UseCase
public final class ModeratePost {
    private final Posts posts;
    private final Admins admins;
    private final RecordMoment recordMoment;
    private final RecordAuditEntry audit;
    private final TellOfPosts tell;

    public ModeratePost(
            Posts posts, Admins admins, RecordMoment recordMoment, RecordAuditEntry audit, TellOfPosts tell) {
        this.posts = posts;
        this.admins = admins;
        this.recordMoment = recordMoment;
        this.audit = audit;
        this.tell = tell;
    }

    Result<PostId> handle(Viewer viewer, String mutation, PostId id, Function<Post, Result<Post>> decision) {
        if (!admins.has(viewer)) return refused(NOT_ADMIN);
        return posts.find(id)
                .map(old -> decision.apply(old).map(post -> save(viewer, mutation, old, post)))
                .orElse(refused(POST_NOT_FOUND));
    }

    private PostId save(Viewer viewer, String mutation, Post old, Post post) {
        posts.save(post);
        recordMoment.handle(Viewer.of(post.author()), post.moment());
        audit.handle(viewer, PostAudit.moderated(mutation, old, post));
        tell.unseen(post.id());
        return post.id();
    }
}
