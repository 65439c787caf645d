package app.montage.persistence.notification;

import app.montage.application.notification.Deliveries;
import app.montage.domain.notification.NotificationChannel;
import app.montage.domain.notification.NotificationId;
import app.montage.domain.notification.NotificationType;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcDeliveries implements Deliveries {
    private static final String TO_WRITE_TO = """
            /* people to write to */
            SELECT DISTINCT user_id FROM (SELECT user_id FROM notification.notification_deliveries
              WHERE method = 'EMAIL' AND status = 'WAITING' AND due_at <= :now ORDER BY due_at LIMIT :most) due""";

    /** Names are of those who are there and whom no block hides. */
    private static final String DUE = """
            SELECT d.user_id, d.notification_id, d.attempts, n.type, n.read, n.action_url, l.time_zone,
              CASE WHEN l.email_verified AND l.active AND l.deleted_at IS NULL THEN l.email END AS address,
              CASE WHEN n.is_batch THEN n.actor_count WHEN n.actor_id IS NULL THEN 0 ELSE 1 END AS people,
              ARRAY(SELECT u.display_name
                FROM unnest(CASE WHEN n.is_batch THEN n.latest_actors ELSE array_remove(ARRAY[n.actor_id], NULL) END)
                  WITH ORDINALITY AS a (id, place) JOIN account.users u ON u.id = a.id
                WHERE u.active AND u.deleted_at IS NULL AND NOT EXISTS (SELECT FROM account.follows f
                  WHERE f.status = 'BLOCKED' AND (f.follower_id, f.followed_id) IN ((u.id, d.user_id), (d.user_id, u.id)))
                ORDER BY a.place) AS names, %s
            FROM notification.notification_deliveries d
            JOIN notification.notifications n ON n.id = d.notification_id
            JOIN notification.preferences p ON p.user_id = d.user_id
            JOIN (SELECT l.id, l.email, l.email_verified, l.active, l.deleted_at, u.time_zone
              FROM account.logins l JOIN account.users u ON u.id = l.id) l ON l.id = d.user_id
            WHERE d.status = 'WAITING'""".formatted(PreferenceRows.COLUMNS);

    private static final String LETTER = "/* letter of notifications */ " + DUE + """
             AND d.user_id = :person AND d.method = 'EMAIL' AND d.due_at <= :now
            ORDER BY n.last_updated_at DESC LIMIT 100 FOR UPDATE OF d SKIP LOCKED""";

    private static final String TAKE_PUSHES = """
            /* take pushes */
            UPDATE notification.notification_deliveries SET attempts = attempts + 1, due_at = :leased
            WHERE method = 'PUSH' AND notification_id IN (
              SELECT notification_id FROM notification.notification_deliveries
              WHERE method = 'PUSH' AND status = 'WAITING' AND due_at <= :now AND user_id = (
                SELECT user_id FROM notification.notification_deliveries
                WHERE method = 'PUSH' AND status = 'WAITING' AND due_at <= :now ORDER BY due_at LIMIT 1)
              ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED)
            RETURNING notification_id""";

    private static final String PUSHES = "/* pushes of notifications */ " + DUE + """
             AND d.method = 'PUSH' AND d.notification_id = ANY (:ids) ORDER BY n.last_updated_at""";

    /** What has grown while it was pushed is pushed again. */
    private static final String DELIVERED = """
            /* notifications delivered */
            UPDATE notification.notification_deliveries SET status = 'DELIVERED', delivered_at = :now, failure = NULL
            WHERE notification_id = ANY (:ids) AND method = :method AND (method = 'EMAIL' OR attempts > 0)""";

    private static final String SKIPPED = """
            /* notifications not to deliver */
            UPDATE notification.notification_deliveries SET status = 'SKIPPED'
            WHERE notification_id = ANY (:ids) AND method = :method""";

    private static final String POSTPONED = """
            /* deliveries postponed */
            UPDATE notification.notification_deliveries SET due_at = :until, attempts = 0
            WHERE notification_id = ANY (:ids) AND method = :method""";

    private static final String FAILED = """
            /* delivery failed */
            UPDATE notification.notification_deliveries SET failure = left(:reason, 500),
              status = CASE WHEN CAST(:again AS timestamptz) IS NULL THEN 'FAILED' ELSE 'WAITING' END,
              due_at = coalesce(CAST(:again AS timestamptz), due_at)
            WHERE notification_id = :id AND method = :method""";

    private static final String UNWRITTEN = """
            /* letter not written */
            UPDATE notification.notification_deliveries SET failure = left(:reason, 500), due_at = :again
            WHERE user_id = :person AND method = 'EMAIL' AND status = 'WAITING' AND due_at <= :now""";

    private final Sql sql;

    JdbcDeliveries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<UserId> toWriteTo(int most, Instant now) {
        return sql.change(TO_WRITE_TO, Params.of("most", most).and("now", now), row -> row.id("user_id", UserId::new));
    }

    @Override
    public Optional<Due> letter(UserId person, Instant now) {
        return whole(sql.change(LETTER, Params.of("person", person).and("now", now), JdbcDeliveries::due));
    }

    @Override
    public Optional<Due> pushes(int most, Instant now, Duration lease) {
        Params params = Params.of("most", most).and("now", now).and("leased", now.plus(lease));
        UUID[] ids = sql.change(TAKE_PUSHES, params, row -> row.uuid("notification_id")).stream()
                .toArray(UUID[]::new);
        return ids.length == 0
                ? Optional.empty()
                : whole(sql.change(PUSHES, Params.of("ids", ids), JdbcDeliveries::due));
    }

    @Override
    public void delivered(NotificationChannel channel, Collection<NotificationId> ids, Instant now) {
        change(DELIVERED, channel, ids, Params.of("now", now));
    }

    @Override
    public void skipped(NotificationChannel channel, Collection<NotificationId> ids) {
        change(SKIPPED, channel, ids, Params.none());
    }

    @Override
    public void postponed(NotificationChannel channel, Collection<NotificationId> ids, Instant until) {
        change(POSTPONED, channel, ids, Params.of("until", until));
    }

    private void change(String statement, NotificationChannel channel, Collection<NotificationId> ids, Params params) {
        if (ids.isEmpty()) return;
        UUID[] uuids = ids.stream().map(NotificationId::value).toArray(UUID[]::new);
        sql.update(statement, params.and("ids", uuids).and("method", channel));
    }

    @Override
    public void unwritten(UserId person, String reason, Instant now, Instant again) {
        Params params = Params.of("person", person)
                .and("reason", reason)
                .and("now", now)
                .and("again", again);
        sql.update(UNWRITTEN, params);
    }

    @Override
    public void failed(NotificationChannel channel, NotificationId id, String reason, @Nullable Instant again) {
        Params params =
                Params.of("id", id).and("method", channel).and("reason", reason).and("again", again);
        sql.update(FAILED, params);
    }

    /** What is due of one person, with one thing. */
    private static Due due(Row row) throws SQLException {
        Item item = new Item(
                row.id("notification_id", NotificationId::new),
                row.one("type", NotificationType.class),
                row.flag("read"),
                row.integer("people"),
                row.texts("names"),
                row.textOrNull("action_url"),
                row.integer("attempts"));
        return new Due(
                row.id("user_id", UserId::new),
                row.textOrNull("address"),
                PreferenceRows.preferences(row),
                ZoneId.of(row.text("time_zone")),
                List.of(item));
    }

    private static Optional<Due> whole(List<Due> each) {
        return each.stream()
                .findFirst()
                .map(it -> new Due(
                        it.person(),
                        it.address(),
                        it.preferences(),
                        it.zone(),
                        each.stream().flatMap(due -> due.items().stream()).toList()));
    }
}
