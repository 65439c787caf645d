package app.montage.persistence.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.notification.Inboxes;
import app.montage.application.notification.InboxesContract;
import app.montage.application.notification.NotificationSettings;
import app.montage.application.notification.NotifyUser;
import app.montage.application.notification.Pictured;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Follow;
import app.montage.domain.notification.Notice;
import app.montage.domain.notification.NotificationType;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.People;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Notices;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcInboxesTest implements InboxesContract {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final UUID POST = new UUID(2, 1);
    private static final NotificationSettings SETTINGS =
            new NotificationSettings(20, Duration.ofDays(90), Duration.ofMinutes(1), Duration.ofHours(1));

    private static final String PICTURE = """
            SELECT id, type, batch_count, actor_count, latest_actors, ARRAY(SELECT CAST(c.id AS text)
              FROM notification.notifications c WHERE c.parent_id = n.id) AS children
            FROM notification.notifications n WHERE user_id = :owner AND parent_id IS NULL""";

    private final Sql sql = DATABASE.bean(Sql.class);
    private final People people = new People(sql);
    private final NotifyUser notifyUser =
            new NotifyUser(inboxes(SETTINGS), Optional.empty(), SETTINGS, Clock.systemUTC(), UUID::randomUUID);

    @Override
    public Inboxes inboxes(NotificationSettings settings) {
        return new JdbcInboxes(sql, DATABASE.bean(Notices.class), settings);
    }

    @Override
    public Transactions transactions() {
        return DATABASE.bean(Transactions.class);
    }

    @Override
    public UserId somebody() {
        return people.somebody();
    }

    @Override
    public List<Pictured> picture(UserId owner) {
        return sql
                .list(
                        PICTURE,
                        Params.of("owner", owner),
                        row -> new Pictured(
                                row.uuid("id"),
                                row.one("type", NotificationType.class),
                                row.integer("batch_count"),
                                row.integer("actor_count"),
                                NotificationRows.people(row.array("latest_actors")),
                                row.texts("children").stream()
                                        .map(UUID::fromString)
                                        .sorted()
                                        .toList()))
                .stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    private void tell(UserId actor, Notice notice) {
        transactions().run(() -> notifyUser.handle(Viewer.of(actor), notice));
    }

    @Test
    void nobody_is_told_by_those_whom_a_block_or_a_mute_keeps_away_or_who_are_gone() {
        UserId owner = somebody();
        UserId blocked = somebody();
        UserId blocker = somebody();
        UserId muted = somebody();
        people.follow(blocked, owner, Follow.Status.BLOCKED);
        people.follow(owner, blocker, Follow.Status.BLOCKED);
        people.mute(owner, muted);
        Stream.of(blocked, blocker, muted, people.deleted(), people.inactive())
                .forEach(it -> tell(it, Notice.liked(owner, POST)));
        assertThat(picture(owner)).isEmpty();
        tell(somebody(), Notice.liked(owner, POST));
        assertThat(picture(owner)).hasSize(1);
    }

    @Test
    void who_is_gone_is_told_nothing() {
        for (UserId gone : List.of(people.deleted(), people.inactive(), new UserId(UUID.randomUUID()))) {
            tell(somebody(), Notice.liked(gone, POST));
            assertThat(picture(gone)).isEmpty();
        }
    }

    @Test
    void two_open_batches_of_a_key_cannot_be_whoever_writes_them() {
        UserId owner = somebody();
        tell(somebody(), Notice.liked(owner, POST));
        tell(somebody(), Notice.liked(owner, POST));
        assertThatThrownBy(() -> sql.update("""
                        INSERT INTO notification.notifications (id, user_id, type, title, message, created_at,
                          last_updated_at, expires_at, is_batch, batch_key, batch_open)
                        SELECT gen_random_uuid(), user_id, type, title, message, created_at, last_updated_at, expires_at,
                          true, batch_key, true FROM notification.notifications WHERE user_id = :owner AND is_batch""", Params.of("owner", owner)))
                .hasStackTraceContaining("notifications_one_open_batch");
    }

    @Test
    void what_the_source_documents_say_stands_in_the_columns_of_a_batch() {
        UserId owner = somebody();
        tell(somebody(), Notice.followed(owner));
        tell(somebody(), Notice.followed(owner));
        assertThat(sql.list(
                        "SELECT message FROM notification.notifications WHERE user_id = :owner AND is_batch",
                        Params.of("owner", owner),
                        row -> row.text("message")))
                .containsExactly("2 people started following you");
    }
}
