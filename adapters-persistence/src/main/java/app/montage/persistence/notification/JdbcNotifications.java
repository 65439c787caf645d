package app.montage.persistence.notification;

import app.montage.application.notification.Notifications;
import app.montage.domain.notification.NotificationId;
import app.montage.domain.notification.NotificationPreferences;
import app.montage.domain.notification.NotificationType;
import app.montage.domain.notification.QuietHours;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

@Singleton
final class JdbcNotifications implements Notifications {
    private static final String MARK = """
            /* mark notification */
            UPDATE notification.notifications SET read = :read, read_at = CASE WHEN :read THEN coalesce(read_at, :now) END
            WHERE user_id = :owner AND id = coalesce(
              (SELECT parent_id FROM notification.notifications WHERE id = :id AND user_id = :owner), :id)
            RETURNING id""";

    private static final String MARK_ALL = """
            /* mark notifications read */
            UPDATE notification.notifications SET read = true, read_at = :now
            WHERE user_id = :owner AND parent_id IS NULL AND NOT read AND (type = ANY (:types) OR :all)""";

    private static final String DELETE = """
            /* delete notification */
            DELETE FROM notification.notifications WHERE user_id = :owner AND id = :id AND parent_id IS NULL""";

    private static final String SAVE = """
            /* save notification preferences */
            UPDATE notification.preferences SET switched_on = :on, switched_off = :off, grouping = :grouping,
              quiet_from = CAST(CAST(:from AS text) AS time), quiet_until = CAST(CAST(:until AS text) AS time),
              digest = :digest
            WHERE user_id = :owner""";

    private static final String DELETE_EXPIRED = """
            /* delete expired notifications */
            DELETE FROM notification.notifications WHERE id IN (
              SELECT id FROM notification.notifications WHERE parent_id IS NULL AND expires_at <= :now
              LIMIT :most FOR UPDATE SKIP LOCKED)""";

    private static final String DELETE_TAKEN_BACK = """
            /* forget what was taken back */
            DELETE FROM notification.taken_back WHERE (user_id, what) IN (
              SELECT user_id, what FROM notification.taken_back WHERE told_at <= :before LIMIT :most FOR UPDATE SKIP LOCKED)""";

    private final Sql sql;

    JdbcNotifications(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<NotificationId> mark(UserId owner, NotificationId id, boolean isRead, Instant now) {
        Params params =
                Params.of("owner", owner).and("id", id).and("read", isRead).and("now", now);
        return sql.change(MARK, params, row -> row.id("id", NotificationId::new)).stream()
                .findFirst();
    }

    @Override
    public int markAllRead(UserId owner, Set<NotificationType> types, Instant now) {
        Params params = Params.of("owner", owner)
                .and("types", types)
                .and("all", types.isEmpty())
                .and("now", now);
        return sql.update(MARK_ALL, params);
    }

    @Override
    public boolean delete(UserId owner, NotificationId id) {
        return sql.update(DELETE, Params.of("owner", owner).and("id", id)) == 1;
    }

    @Override
    public void save(UserId owner, NotificationPreferences preferences) {
        QuietHours quiet = preferences.quietHours();
        Params params = Params.of("owner", owner)
                .and("on", PreferenceRows.texts(preferences.on()))
                .and("off", PreferenceRows.texts(preferences.off()))
                .and("grouping", preferences.isGrouped())
                .and("from", quiet == null ? null : quiet.from())
                .and("until", quiet == null ? null : quiet.until())
                .and("digest", preferences.digest());
        sql.update(SAVE, params);
    }

    @Override
    public int deleteExpired(Instant now, int most) {
        return sql.update(DELETE_EXPIRED, Params.of("now", now).and("most", most));
    }

    @Override
    public int deleteTakenBack(Instant before, int most) {
        return sql.update(DELETE_TAKEN_BACK, Params.of("before", before).and("most", most));
    }
}
