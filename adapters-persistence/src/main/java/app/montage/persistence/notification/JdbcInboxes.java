package app.montage.persistence.notification;

import app.montage.application.notification.Inbox;
import app.montage.application.notification.Inboxes;
import app.montage.application.notification.NotificationSettings;
import app.montage.domain.notification.Batch;
import app.montage.domain.notification.BatchKey;
import app.montage.domain.notification.Latest;
import app.montage.domain.notification.Notice;
import app.montage.domain.notification.Notification;
import app.montage.domain.notification.NotificationChannel;
import app.montage.domain.notification.NotificationId;
import app.montage.domain.notification.NotificationType;
import app.montage.domain.notification.Remainder;
import app.montage.domain.notification.Repeat;
import app.montage.domain.notification.Step;
import app.montage.domain.notification.Subject;
import app.montage.domain.notification.Undo;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Notices;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcInboxes implements Inboxes {
    /** The database has room for only so many such locks. Without them, too, one at a time has a row of preferences. */
    private static final int MANY = 200;

    private static final String TOLD_OF_POST = InboxSql.toldOf("post");
    private static final String TOLD_OF_COMMENT = InboxSql.toldOf("comment");
    private static final String REMOVE_OF_POST = InboxSql.removeOf("post");
    private static final String REMOVE_OF_COMMENT = InboxSql.removeOf("comment");

    private final Sql sql;
    private final Notices notices;
    private final NotificationSettings settings;

    JdbcInboxes(Sql sql, Notices notices, NotificationSettings settings) {
        this.sql = sql;
        this.notices = notices;
        this.settings = settings;
    }

    @Override
    public List<Inbox> hold(Collection<UserId> owners, Instant now) {
        Params params = Params.of("owners", uuids(owners)).and("now", now);
        if (owners.size() <= MANY) sql.change(InboxSql.WAIT, params, row -> true);
        return sql.change(
                InboxSql.HOLD,
                params,
                row -> new Inbox(
                        row.id("user_id", UserId::new),
                        row.time("latest_at"),
                        PreferenceRows.preferences(row),
                        ZoneId.of(row.text("time_zone"))));
    }

    @Override
    public Optional<Found> latest(UserId owner, @Nullable BatchKey key, Notification next, Instant since) {
        Params params = Params.of("owner", owner)
                .and("key", key)
                .and("actor", next.actor())
                .and("since", since)
                .and("types", next.type().together())
                .and("type", next.type())
                .and("window", next.at().minus(NotificationType.WINDOW));
        return sql.one(
                InboxSql.LATEST,
                StepParams.subject(params, next.subject()),
                row -> new Found(found(row), row.integer("alone"), repeat(row)));
    }

    private static @Nullable Repeat repeat(Row row) throws SQLException {
        Instant toldAt = row.timeOrNull("told_at");
        return toldAt == null ? null : new Repeat(toldAt, row.timeOrNull("was_read_at"));
    }

    private static Latest found(Row row) throws SQLException {
        if (row.isNull("id")) return new Latest.Nothing();
        if (row.flag("is_batch")) return new Latest.Many(batch(row), row.flag("has_actor"));
        BatchKey key = new BatchKey(row.text("batch_key"));
        Notification single = new Notification(
                row.id("id", NotificationId::new),
                row.id("user_id", UserId::new),
                row.one("type", NotificationType.class),
                row.isNull("actor_id") ? null : row.id("actor_id", UserId::new),
                Subject.NONE,
                key,
                row.time("created_at"));
        return new Latest.Single(single, key);
    }

    private static Batch batch(Row row) throws SQLException {
        return new Batch(
                row.id("id", NotificationId::new),
                row.id("user_id", UserId::new),
                row.one("type", NotificationType.class),
                new BatchKey(row.text("batch_key")),
                row.integer("batch_count"),
                row.integer("actor_count"),
                NotificationRows.people(row.array("latest_actors")),
                row.time("created_at"));
    }

    @Override
    public void keep(Step step, Telling telling) {
        Instant now = telling.now();
        Notification told = step.notification();
        Params params = StepParams.of(step, telling);
        NotificationId shown = switch (step) {
            case Step.Alone alone -> {
                sql.update(InboxSql.ALONE, params.and("parent", null));
                yield told.id();
            }
            case Step.Gather(Batch batch, List<Notification> earlier, Notification next) -> {
                if (batch.key().isOverflow())
                    sql.update(
                            InboxSql.CLOSE, Params.of("owner", told.recipient()).and("key", batch.key()));
                sql.update(InboxSql.GATHER, StepParams.gather(params, batch, earlier, next, now));
                yield batch.id();
            }
            case Step.Join(Batch batch, Notification next) -> {
                sql.update(InboxSql.JOIN, StepParams.batch(params, batch).and("open", batch.isOpen(now)));
                yield batch.id();
            }
        };
        telling.due().forEach((channel, at) -> send(shown, told.recipient(), channel, at));
    }

    private void send(NotificationId id, UserId owner, NotificationChannel channel, Instant due) {
        Params params = Params.of("id", id)
                .and("method", channel)
                .and("owner", owner)
                .and("due", due)
                .and("pause", (double) settings.pause().toSeconds());
        sql.update(InboxSql.SEND, params);
    }

    @Override
    public Optional<Remainder> remove(UserId actor, Notice notice) {
        UserId owner = notice.recipient();
        Params params = StepParams.subject(
                Params.of("actor", actor)
                        .and("owner", owner)
                        .and("type", notice.type())
                        .and("window", (double) NotificationType.WINDOW.toSeconds()),
                notice.subject());
        return left(actor, owner, sql.change(InboxSql.REMOVE, params, JdbcInboxes::parent)).stream()
                .findFirst();
    }

    @Override
    public List<Remainder> removeAll(UserId actor, UserId owner) {
        Params params = Params.of("actor", actor).and("owner", owner);
        return left(actor, owner, sql.change(InboxSql.REMOVE_ALL, params, JdbcInboxes::parent));
    }

    private static Optional<UUID> parent(Row row) throws SQLException {
        return Optional.ofNullable(row.uuidOrNull("parent_id"));
    }

    /** @param removed of each that was removed, the batch that it was in */
    private List<Remainder> left(UserId actor, UserId owner, List<Optional<UUID>> removed) {
        Map<UUID, Long> gone = removed.stream()
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        if (gone.isEmpty()) return List.of();
        Params params = Params.of("actor", actor)
                .and("owner", owner)
                .and("named", Batch.NAMED)
                .and("parents", gone.keySet().toArray(UUID[]::new));
        return sql.list(
                InboxSql.LEFT,
                params,
                row -> new Remainder(
                        batch(row),
                        gone.getOrDefault(row.uuid("id"), 0L).intValue(),
                        row.flag("is_gone"),
                        NotificationRows.people(row.array("remaining"))));
    }

    @Override
    public Set<UserId> toldOf(Subject subject) {
        return Set.copyOf(sql.change(
                subject.comment() == null ? TOLD_OF_POST : TOLD_OF_COMMENT,
                about(subject),
                row -> row.id("user_id", UserId::new)));
    }

    @Override
    public List<Batch> removeOf(Subject subject, Collection<UserId> owners) {
        UUID[] parents = sql.change(
                        subject.comment() == null ? REMOVE_OF_POST : REMOVE_OF_COMMENT,
                        about(subject).and("owners", uuids(owners)),
                        row -> row.uuid("parent_id"))
                .toArray(UUID[]::new);
        if (parents.length == 0) return List.of();
        return sql.list(InboxSql.COUNTED, Params.of("parents", parents).and("named", Batch.NAMED), JdbcInboxes::batch);
    }

    private static Params about(Subject subject) {
        return Params.of("subject", subject.comment() == null ? subject.post() : subject.comment());
    }

    @Override
    public void keep(Undo undo) {
        switch (undo) {
            case Undo.Shrink(Batch batch) -> sql.update(InboxSql.SHRINK, StepParams.batch(Params.none(), batch));
            case Undo.Dissolve(NotificationId batch) -> {
                sql.update(InboxSql.FREE, Params.of("parent", batch));
                sql.update(InboxSql.END, Params.of("parent", batch));
            }
        }
    }

    @Override
    public void wake(Collection<UserId> owners) {
        notices.tell(
                InboxNews.INBOXES,
                owners.stream().map(it -> it.value().toString()).toList());
    }

    private static UUID[] uuids(Collection<UserId> people) {
        return people.stream().map(UserId::value).toArray(UUID[]::new);
    }
}
