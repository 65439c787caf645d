package app.montage.domain.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was told the very same within {@link NotificationType#WINDOW}, and it was taken back: of a heart that is given,
 * taken back and given again. It counts again, but is no news.
 *
 * @param toldAt when it was told first
 * @param readAt when it was read before it was taken back; null where it was not
 */
public record Repeat(Instant toldAt, @Nullable Instant readAt) {}
