package app.montage.persistence.notification;

import app.montage.domain.notification.Choice;
import app.montage.domain.notification.Digest;
import app.montage.domain.notification.NotificationChannel;
import app.montage.domain.notification.NotificationPreferences;
import app.montage.domain.notification.NotificationType;
import app.montage.domain.notification.QuietHours;
import app.montage.domain.notification.TimeOfDay;
import app.montage.persistence.shared.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How rows of preferences are read, and choices written. */
final class PreferenceRows {
    static final String COLUMNS = "switched_on, switched_off, grouping, to_char(quiet_from, 'HH24:MI') AS quiet_from,"
            + " to_char(quiet_until, 'HH24:MI') AS quiet_until, digest";

    private PreferenceRows() {}

    static NotificationPreferences preferences(Row row) throws SQLException {
        return new NotificationPreferences(
                choices(row, "switched_on"),
                choices(row, "switched_off"),
                row.flag("grouping"),
                quietHours(row),
                row.one("digest", Digest.class));
    }

    private static @Nullable QuietHours quietHours(Row row) throws SQLException {
        String from = row.textOrNull("quiet_from");
        String until = row.textOrNull("quiet_until");
        return from == null || until == null ? null : new QuietHours(new TimeOfDay(from), new TimeOfDay(until));
    }

    private static Set<Choice> choices(Row row, String column) throws SQLException {
        return row.texts(column).stream().map(PreferenceRows::choice).collect(Collectors.toSet());
    }

    private static Choice choice(String text) {
        int slash = text.indexOf('/');
        return new Choice(
                NotificationType.valueOf(text.substring(0, slash)),
                NotificationChannel.valueOf(text.substring(slash + 1)));
    }

    static List<String> texts(Set<Choice> choices) {
        return choices.stream()
                .map(it -> it.type() + "/" + it.channel())
                .sorted()
                .toList();
    }
}
