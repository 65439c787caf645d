package app.montage.persistence.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.notification.Deliveries;
import app.montage.application.notification.MovingClock;
import app.montage.application.notification.NotificationSettings;
import app.montage.application.notification.NotifyUser;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Follow;
import app.montage.domain.notification.Notice;
import app.montage.domain.notification.NotificationChannel;
import app.montage.domain.notification.NotificationId;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.People;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Notices;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcDeliveriesTest {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final NotificationSettings SETTINGS =
            new NotificationSettings(20, Duration.ofDays(90), Duration.ZERO, PAUSE);

    private final Sql sql = DATABASE.bean(Sql.class);
    private final People people = new People(sql);
    private final Deliveries deliveries = DATABASE.bean(Deliveries.class);
    private final MovingClock clock = new MovingClock();
    private final NotifyUser notifyUser = new NotifyUser(
            new JdbcInboxes(sql, DATABASE.bean(Notices.class), SETTINGS),
            Optional.of(push -> {}),
            SETTINGS,
            clock,
            UUID::randomUUID);
    private final UUID post = UUID.randomUUID();
    private UserId owner = people.somebody();

    @BeforeEach
    void wishes() {
        owner = people.changed(people.somebody(), "email_verified = true");
        sql.update("""
                INSERT INTO notification.preferences (user_id, latest_at, switched_on)
                VALUES (:owner, '2026-01-01', '{LIKE/EMAIL,LIKE/PUSH}')""", Params.of("owner", owner));
    }

    @AfterEach
    void nothing_else_is_due() {
        sql.update("DELETE FROM notification.notifications", Params.none());
    }

    private UserId like() {
        UserId fan = people.somebody();
        DATABASE.bean(Transactions.class).run(() -> notifyUser.handle(Viewer.of(fan), Notice.liked(owner, post)));
        return fan;
    }

    private Optional<Deliveries.Due> pushes() {
        return deliveries.pushes(10, clock.instant(), LEASE);
    }

    private Deliveries.Due letter() {
        assertThat(deliveries.toWriteTo(10, clock.instant())).containsExactly(owner);
        return DATABASE.bean(Transactions.class)
                .call(() -> deliveries.letter(owner, clock.instant()))
                .orElseThrow();
    }

    private static List<NotificationId> ids(Deliveries.Due due) {
        return due.items().stream().map(Deliveries.Item::id).toList();
    }

    @Test
    void a_letter_goes_to_the_address_and_names_those_whom_nothing_hides() {
        like();
        UserId blocked = like();
        UserId gone = like();
        UserId last = like();
        people.follow(blocked, owner, Follow.Status.BLOCKED);
        people.changed(gone, "active = false");
        Deliveries.Due due = letter();
        assertThat(due.address()).isEqualTo(People.name(owner) + "@example.org");
        assertThat(due.items()).singleElement().satisfies(it -> {
            assertThat(it.names()).containsExactly(People.name(last));
            assertThat(it.people()).isEqualTo(4);
            assertThat(it.path()).isEqualTo("/posts/" + post);
        });
    }

    @Test
    void an_address_that_is_not_known_to_be_theirs_is_none() {
        people.changed(owner, "email_verified = false");
        like();
        assertThat(letter().address()).isNull();
    }

    @Test
    void what_was_written_is_written_again_after_a_pause_if_it_has_grown() {
        like();
        deliveries.delivered(NotificationChannel.EMAIL, ids(letter()), clock.instant());
        assertThat(deliveries.toWriteTo(10, clock.instant())).isEmpty();
        clock.pass(Duration.ofMinutes(10));
        like();
        assertThat(deliveries.toWriteTo(10, clock.instant())).isEmpty();
        clock.pass(PAUSE);
        assertThat(letter().items())
                .singleElement()
                .satisfies(it -> assertThat(it.people()).isEqualTo(2));
    }

    @Test
    void pushes_are_one_node_s_until_the_lease_is_over() {
        like();
        assertThat(pushes()).isPresent();
        assertThat(pushes()).isEmpty();
        clock.pass(LEASE);
        Deliveries.Due again = pushes().orElseThrow();
        assertThat(again.items())
                .singleElement()
                .satisfies(it -> assertThat(it.attempts()).isEqualTo(2));
        deliveries.delivered(NotificationChannel.PUSH, ids(again), clock.instant());
        clock.pass(LEASE);
        assertThat(pushes()).isEmpty();
    }

    @Test
    void what_grows_while_it_is_pushed_is_pushed_again() {
        like();
        Deliveries.Due single = pushes().orElseThrow();
        like();
        deliveries.delivered(NotificationChannel.PUSH, ids(single), clock.instant());
        clock.pass(Duration.ofSeconds(1));
        assertThat(pushes().orElseThrow().items())
                .singleElement()
                .satisfies(it -> assertThat(it.people()).isEqualTo(2));
    }

    @Test
    void what_is_given_up_or_skipped_is_not_tried_any_more_and_what_is_postponed_is_later() {
        like();
        NotificationId id = ids(pushes().orElseThrow()).getFirst();
        deliveries.postponed(
                NotificationChannel.PUSH, List.of(id), clock.instant().plus(PAUSE));
        assertThat(pushes()).isEmpty();
        clock.pass(PAUSE);
        assertThat(pushes()).isPresent();
        deliveries.failed(NotificationChannel.PUSH, id, "no signal", clock.instant());
        assertThat(pushes()).isPresent();
        deliveries.failed(NotificationChannel.PUSH, id, "no signal", null);
        clock.pass(PAUSE);
        assertThat(pushes()).isEmpty();
        deliveries.unwritten(owner, "no paper", clock.instant(), clock.instant().plus(PAUSE));
        assertThat(deliveries.toWriteTo(10, clock.instant())).isEmpty();
        clock.pass(PAUSE);
        deliveries.skipped(NotificationChannel.EMAIL, List.of(id));
        assertThat(deliveries.toWriteTo(10, clock.instant())).isEmpty();
    }
}
