package app.montage.application.notification;

import app.montage.application.shared.Sight;
import app.montage.application.shared.UseCase;
import app.montage.domain.notification.Batch;
import app.montage.domain.notification.Subject;
import app.montage.domain.notification.Undo;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Takes out of inboxes what they tell of a post or a comment that cannot be opened any more. In the caller's transaction. */
@UseCase
public final class ForgetSubject {
    private final Inboxes inboxes;
    private final Clock clock;

    public ForgetSubject(Inboxes inboxes, Clock clock) {
        this.inboxes = inboxes;
        this.clock = clock;
    }

    /** Who was told of it. */
    public Set<UserId> told(Subject subject) {
        return Sight.everything().during(() -> inboxes.toldOf(subject));
    }

    /** Nobody is told of it any more. */
    public void handle(Subject subject) {
        handle(subject, told(subject));
    }

    /** These are no longer told of it. */
    public void handle(Subject subject, Collection<UserId> owners) {
        if (owners.isEmpty()) return;
        Sight.everything().run(() -> {
            inboxes.hold(owners, clock.instant());
            List<Batch> left = inboxes.removeOf(subject, owners);
            left.forEach(it -> inboxes.keep(Undo.leaving(it)));
        });
    }
}
