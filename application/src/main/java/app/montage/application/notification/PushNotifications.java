package app.montage.application.notification;

import static app.montage.domain.notification.NotificationChannel.PUSH;

import app.montage.application.shared.UseCase;
import app.montage.domain.notification.QuietHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Pushes to people's devices what they were told, where there is anything that does so. What cannot be brought is tried
 * again later, five times at most (P-21); a node that dies in between pushes it once more.
 */
@UseCase
public final class PushNotifications {
    private static final int SOME = 50;
    private static final int ATTEMPTS = 5;
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    private final Deliveries deliveries;
    private final Optional<PushNotices> notices;
    private final RandomGenerator random;
    private final Clock clock;

    public PushNotifications(
            Deliveries deliveries, Optional<PushNotices> notices, RandomGenerator random, Clock clock) {
        this.deliveries = deliveries;
        this.notices = notices;
        this.random = random;
        this.clock = clock;
    }

    /** Those of one person; how many it came to pushing or deciding. */
    public int handle() {
        return notices.flatMap(
                        by -> deliveries.pushes(SOME, clock.instant(), LEASE).map(due -> push(due, by)))
                .orElse(0);
    }

    private int push(Deliveries.Due due, PushNotices by) {
        Instant now = clock.instant();
        QuietHours quiet = due.preferences().quietHours();
        Instant until = quiet == null ? now : quiet.after(now, due.zone());
        for (Deliveries.Item item : due.items()) {
            if (until.isAfter(now)) deliveries.postponed(PUSH, List.of(item.id()), until);
            else if (isWanted(item, due)) push(due, item, by);
            else deliveries.skipped(PUSH, List.of(item.id()));
        }
        return due.items().size();
    }

    private static boolean isWanted(Deliveries.Item item, Deliveries.Due due) {
        return !item.isRead()
                && item.type().together().stream()
                        .anyMatch(type -> due.preferences().wants(type, PUSH));
    }

    private void push(Deliveries.Due due, Deliveries.Item item, PushNotices by) {
        String message = NotificationLetter.words(item);
        try {
            by.push(new PushNotices.Push(due.person(), item.id(), item.type().title(), message, item.path()));
        } catch (PushNotSentException e) {
            deliveries.failed(PUSH, item.id(), String.valueOf(e.getMessage()), again(item.attempts()));
            return;
        }
        deliveries.delivered(PUSH, List.of(item.id()), clock.instant());
    }

    private @Nullable Instant again(int attempts) {
        if (attempts >= ATTEMPTS) return null;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << (attempts - 1));
        return clock.instant().plus(pause).plusMillis(random.nextLong(pause.toMillis()));
    }
}
