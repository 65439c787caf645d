package app.montage.domain.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told.
 *
 * @param on what they said yes to
 * @param off what they said no to; what they said nothing of is as usual
 * @param isGrouped whether what belongs together comes together
 * @param quietHours when nothing is sent to them
 */
public record NotificationPreferences(
        Set<Choice> on,
        Set<Choice> off,
        boolean isGrouped,
        @Nullable QuietHours quietHours,
        Digest digest) {
    /** Those of somebody who has not said anything. */
    public static final NotificationPreferences USUAL =
            new NotificationPreferences(Set.of(), Set.of(), true, null, Digest.OFF);

    public NotificationPreferences {
        on = Set.copyOf(on);
        off = Set.copyOf(off);
    }

    /** Whether news of the type goes this way; what is not shown in the app goes none. */
    public boolean wants(NotificationType type, NotificationChannel channel) {
        return isOn(type, channel) && (channel == NotificationChannel.IN_APP || isOn(type, NotificationChannel.IN_APP));
    }

    private boolean isOn(NotificationType type, NotificationChannel channel) {
        Choice choice = new Choice(type, channel);
        return type.isUsual(channel) ? !off.contains(choice) : on.contains(choice);
    }

    public NotificationPreferences with(Choice choice, boolean isOn) {
        Set<Choice> yes = new HashSet<>(on);
        Set<Choice> no = new HashSet<>(off);
        (isOn ? yes : no).add(choice);
        (isOn ? no : yes).remove(choice);
        return new NotificationPreferences(yes, no, isGrouped, quietHours, digest);
    }

    /**
     * When news goes out on the way.
     *
     * @param collecting how long a letter waits for more to tell
     */
    public Instant due(NotificationChannel channel, Instant now, Duration collecting, ZoneId zone) {
        Instant ready = channel == NotificationChannel.EMAIL
                ? digest == Digest.OFF ? now.plus(collecting) : digest.next(now, zone)
                : now;
        return quietHours == null ? ready : quietHours.after(ready, zone);
    }
}
