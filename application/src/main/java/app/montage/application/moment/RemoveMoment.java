package app.montage.application.moment;

import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.moment.MomentChange;
import app.montage.domain.moment.MomentKey;
import java.time.Clock;
import java.util.Collection;

/** Takes a moment out of the spine, in the transaction that deletes its source. */
@UseCase
public final class RemoveMoment {
    private final Moments moments;
    private final Collection<MomentWatcher> watchers;
    private final Clock clock;

    public RemoveMoment(Moments moments, Collection<MomentWatcher> watchers, Clock clock) {
        this.moments = moments;
        this.watchers = watchers;
        this.clock = clock;
    }

    /** Watchers hear of it first: the locks they take come before that of the moment. */
    public void handle(Viewer viewer, MomentKey key) {
        moments.find(viewer.id(), key).ifPresent(moment -> {
            watchers.forEach(watcher -> watcher.changing(MomentChange.deleted(moment)));
            moments.remove(moment.owner(), key, clock.instant());
        });
    }
}
