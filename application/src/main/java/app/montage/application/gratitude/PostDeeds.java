package app.montage.application.gratitude;

import static app.montage.domain.gratitude.GratitudeRefusal.POST_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.moment.TallyMoment;
import app.montage.application.shared.Ids;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.Refusal;
import app.montage.domain.shared.Result;
import java.time.Clock;

/**
 * What hearts, reactions and shares have in common: whoever may see a post may do something with it, and take it back, even when they
 * may not see it any more.
 */
@UseCase
public final class PostDeeds {
    private final PostReader posts;
    private final Deeds deeds;
    private final TallyMoment tallyMoment;
    private final RecordAuditEntry audit;
    private final TellOfPosts tell;
    private final Transactions transactions;
    private final Clock clock;
    private final Ids ids;

    public PostDeeds(
            PostReader posts,
            Deeds deeds,
            TallyMoment tallyMoment,
            RecordAuditEntry audit,
            TellOfPosts tell,
            Transactions transactions,
            Clock clock,
            Ids ids) {
        this.posts = posts;
        this.deeds = deeds;
        this.tallyMoment = tallyMoment;
        this.audit = audit;
        this.tell = tell;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    /** Does it, inside a transaction. */
    Result<PostId> add(Viewer viewer, String mutation, PostId id, Deed deed, Refusal already) {
        PostView post = posts.one(viewer, id).orElse(null);
        if (post == null) return refused(POST_NOT_FOUND);
        Deeds.Done done = new Deeds.Done(ids.next(), id, viewer.id(), deed, clock.instant());
        Counted counted = deeds.add(done).orElse(null);
        if (counted == null) return refused(already);
        tallyMoment.handle(viewer, post.author(), Post.key(id), counted.tally());
        audit.handle(viewer, PostAudit.done(mutation, id, deed));
        if (counted.isThere()) tell.done(viewer, post.author(), id, deed);
        return ok(id);
    }

    /** Takes it back: whoever did it knows of it, and learns nothing else of a post that they may not see. */
    Result<PostId> remove(Viewer viewer, String mutation, PostId id, Deed deed, Refusal none) {
        return transactions.call(() -> deeds.remove(id, viewer.id(), deed)
                .map(it -> removed(viewer, mutation, id, deed, it))
                .orElseGet(() -> refused(posts.one(viewer, id).isPresent() ? none : POST_NOT_FOUND)));
    }

    private Result<PostId> removed(Viewer viewer, String mutation, PostId id, Deed deed, Counted counted) {
        tallyMoment.handle(viewer, counted.author(), Post.key(id), counted.tally());
        audit.handle(viewer, PostAudit.undone(mutation, id, deed));
        tell.undone(viewer, counted.author(), id, deed);
        return ok(id);
    }
}
