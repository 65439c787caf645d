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
import app.montage.domain.moment.Tally;
import app.montage.domain.shared.Refusal;
import app.montage.domain.shared.Result;
import java.time.Clock;

/** What hearts, reactions and shares have in common: whoever may see a post may do something with it, and take it back. */
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
        Tally tally = deeds.add(done).orElse(null);
        if (tally == null) return refused(already);
        tallyMoment.handle(viewer, post.author(), Post.key(id), tally);
        audit.handle(viewer, PostAudit.done(mutation, id, deed));
        tell.done(viewer, post, deed);
        return ok(id);
    }

    /** Takes it back. */
    Result<PostId> remove(Viewer viewer, String mutation, PostId id, Deed deed, Refusal none) {
        return transactions.call(() -> {
            PostView post = posts.one(viewer, id).orElse(null);
            if (post == null) return refused(POST_NOT_FOUND);
            Tally tally = deeds.remove(id, viewer.id(), deed).orElse(null);
            if (tally == null) return refused(none);
            tallyMoment.handle(viewer, post.author(), Post.key(id), tally);
            audit.handle(viewer, PostAudit.undone(mutation, id, deed));
            tell.undone(viewer, post, deed);
            return ok(id);
        });
    }
}
