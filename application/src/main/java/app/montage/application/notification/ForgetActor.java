package app.montage.application.notification;

import app.montage.application.shared.Sight;
import app.montage.application.shared.UseCase;
import app.montage.domain.notification.Remainder;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** Takes out of inboxes what they tell of somebody: who is blocked, or gone for good. In the caller's transaction. */
@UseCase
public final class ForgetActor {
    private final Inboxes inboxes;
    private final Clock clock;

    public ForgetActor(Inboxes inboxes, Clock clock) {
        this.inboxes = inboxes;
        this.clock = clock;
    }

    public void handle(UserId actor, Collection<UserId> owners) {
        Sight.everything().run(() -> {
            inboxes.hold(owners, clock.instant());
            owners.forEach(owner -> remove(actor, owner));
        });
    }

    /** Of each of the two what the other has done. */
    void between(UserId one, UserId other) {
        Sight.everything().run(() -> {
            inboxes.hold(List.of(one, other), clock.instant());
            remove(one, other);
            remove(other, one);
        });
    }

    private void remove(UserId actor, UserId owner) {
        List<Remainder> left = inboxes.removeAll(actor, owner);
        left.forEach(it -> inboxes.keep(it.undo()));
    }
}
