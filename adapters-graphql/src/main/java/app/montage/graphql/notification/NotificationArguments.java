package app.montage.graphql.notification;

import app.montage.application.notification.NotificationFilter;
import app.montage.application.notification.NotificationReader.Mark;
import app.montage.domain.notification.NotificationCategory;
import app.montage.domain.notification.NotificationType;
import app.montage.graphql.shared.Cursors;
import graphql.schema.DataFetchingEnvironment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is asked of notifications. */
final class NotificationArguments {
    private static final int LAST_YEAR = 10_000;

    private NotificationArguments() {}

    static NotificationFilter filter(DataFetchingEnvironment env) {
        Map<String, Object> given = env.getArgument("filter");
        Map<String, Object> filter = given == null ? Map.of() : given;
        String category = (String) filter.get("category");
        return new NotificationFilter(
                Boolean.TRUE.equals(filter.get("unreadOnly")),
                types((Collection<?>) filter.get("types")),
                category == null ? null : NotificationCategory.valueOf(category));
    }

    private static Set<NotificationType> types(@Nullable Collection<?> names) {
        Set<NotificationType> types = EnumSet.noneOf(NotificationType.class);
        if (names != null) names.forEach(it -> types.add(NotificationType.valueOf((String) it)));
        return types;
    }

    static Cursors<Mark> cursors(String list) {
        return new Cursors<>(list, NotificationArguments::write, NotificationArguments::read);
    }

    private static String write(Mark mark) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, mark.at()) + " " + mark.id();
    }

    private static Mark read(String text) {
        int space = text.indexOf(' ');
        Instant at = Instant.EPOCH.plus(Long.parseLong(text.substring(0, space)), ChronoUnit.MICROS);
        if (Math.abs(at.atOffset(ZoneOffset.UTC).getYear()) > LAST_YEAR)
            throw new DateTimeException("beyond all notifications");
        return new Mark(at, UUID.fromString(text.substring(space + 1)));
    }
}
