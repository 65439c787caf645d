package app.montage.application.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Letters on their way out. */
public interface MailQueue {
    /** @param attempts how often it has been tried, this time included */
    record Queued(UUID id, Mail mail, int attempts) {}

    /** Some of those that are due. Nobody else gets them before the lease is over. */
    List<Queued> take(int most, Instant now, Duration lease);

    void sent(UUID id);

    /** @param again when to try again; null for never */
    void failed(UUID id, String reason, @Nullable Instant again);

    void deleteExpired(Instant now);
}
