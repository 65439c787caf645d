package app.montage.application.moment;

import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.moment.Moment;
import app.montage.domain.moment.MomentChange;
import java.util.Collection;

/** Puts a new or changed moment into the spine, in the transaction of its source. */
@UseCase
public final class RecordMoment {
    private final Moments moments;
    private final Collection<MomentWatcher> watchers;

    public RecordMoment(Moments moments, Collection<MomentWatcher> watchers) {
        this.moments = moments;
        this.watchers = watchers;
    }

    /** Watchers hear of it first: the locks they take come before that of the moment. */
    public void handle(Viewer viewer, Moment moment) {
        MomentChange change = moments.find(viewer.id(), moment.key())
                .map(old -> MomentChange.of(old, moment))
                .orElseGet(() -> MomentChange.of(moment));
        watchers.forEach(watcher -> watcher.changing(change));
        moments.save(moment);
    }
}
