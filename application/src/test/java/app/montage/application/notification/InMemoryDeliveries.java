package app.montage.application.notification;

import app.montage.domain.notification.NotificationChannel;
import app.montage.domain.notification.NotificationId;
import app.montage.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is due to one person, and what became of it. */
final class InMemoryDeliveries implements Deliveries {
    private final List<String> became = new ArrayList<>();
    private @Nullable Due due;
    private int taken;

    void due(Due all) {
        due = all;
    }

    /** In words, such as {@code delivered}, in their order. */
    List<String> became() {
        return became;
    }

    int taken() {
        return taken;
    }

    @Override
    public List<UserId> toWriteTo(int most, Instant now) {
        return due == null ? List.of() : List.of(due.person());
    }

    @Override
    public Optional<Due> letter(UserId person, Instant now) {
        return take();
    }

    @Override
    public Optional<Due> pushes(int most, Instant now, Duration lease) {
        return take();
    }

    private Optional<Due> take() {
        Optional<Due> all = Optional.ofNullable(due);
        due = null;
        taken++;
        return all;
    }

    @Override
    public void delivered(NotificationChannel channel, Collection<NotificationId> ids, Instant now) {
        ids.forEach(it -> became.add("delivered"));
    }

    @Override
    public void skipped(NotificationChannel channel, Collection<NotificationId> ids) {
        ids.forEach(it -> became.add("skipped"));
    }

    @Override
    public void postponed(NotificationChannel channel, Collection<NotificationId> ids, Instant until) {
        ids.forEach(it -> became.add("postponed until " + until));
    }

    @Override
    public void unwritten(UserId person, String reason, Instant now, Instant again) {
        became.add("unwritten: " + reason);
    }

    @Override
    public void failed(NotificationChannel channel, NotificationId id, String reason, @Nullable Instant again) {
        became.add("failed: " + reason + (again == null ? " for ever" : ""));
    }
}
