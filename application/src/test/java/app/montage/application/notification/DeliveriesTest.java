package app.montage.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.AccountSettings;
import app.montage.application.account.TryLimit;
import app.montage.application.shared.Mail;
import app.montage.application.shared.Mails;
import app.montage.application.shared.Transactions;
import app.montage.domain.notification.Choice;
import app.montage.domain.notification.Digest;
import app.montage.domain.notification.NotificationChannel;
import app.montage.domain.notification.NotificationId;
import app.montage.domain.notification.NotificationPreferences;
import app.montage.domain.notification.NotificationType;
import app.montage.domain.notification.QuietHours;
import app.montage.domain.notification.TimeOfDay;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What goes out of what people were told, on which way. */
class DeliveriesTest {
    private static final NotificationPreferences WISHES = NotificationPreferences.USUAL
            .with(new Choice(NotificationType.LIKE, NotificationChannel.EMAIL), true)
            .with(new Choice(NotificationType.LIKE, NotificationChannel.PUSH), true);
    private static final NotificationPreferences AT_NOON = new NotificationPreferences(
            WISHES.on(), Set.of(), true, new QuietHours(new TimeOfDay("11:00"), new TimeOfDay("13:00")), Digest.OFF);

    private final MovingClock clock = new MovingClock();
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    private final List<Mail> letters = new ArrayList<>();
    private final List<PushNotices.Push> pushes = new ArrayList<>();

    private static Deliveries.Item item(boolean isRead, int attempts) {
        return new Deliveries.Item(
                new NotificationId(UUID.randomUUID()),
                NotificationType.POST_INTERACTION,
                isRead,
                3,
                List.of("Ada", "Bob"),
                "/posts/1",
                attempts);
    }

    private static Deliveries.Due due(
            @Nullable String address, NotificationPreferences wishes, Deliveries.Item... items) {
        return new Deliveries.Due(InboxStory.OWNER, address, wishes, ZoneOffset.UTC, List.of(items));
    }

    private void write(Mails mails, @Nullable String frontEnd) {
        TryLimit limit = new TryLimit("any", 1, Duration.ofHours(1));
        Duration day = Duration.ofDays(1);
        AccountSettings account = new AccountSettings(day, day, day, day, limit, limit, limit, limit, frontEnd);
        new MailNotifications(deliveries, mails, account, Transactions.direct(), clock).handle();
    }

    private int push(Optional<PushNotices> by) {
        return new PushNotifications(deliveries, by, new Random(1), clock).handle();
    }

    @Test
    void one_letter_tells_of_all_that_is_due_and_leads_there() {
        deliveries.due(due("reader@example.org", WISHES, item(false, 0), item(false, 0), item(true, 0)));
        write(letters::add, "https://montage.example.org");
        assertThat(letters).singleElement().satisfies(it -> {
            assertThat(it.to()).isEqualTo("reader@example.org");
            assertThat(it.subject()).isEqualTo("2 things happened at Montage");
            assertThat(it.body())
                    .contains("Ada and 2 others engaged with your post:\nhttps://montage.example.org/posts/1\n");
        });
        assertThat(deliveries.became()).containsExactlyInAnyOrder("skipped", "delivered", "delivered");
    }

    @Test
    void a_letter_of_one_thing_says_it_at_once() {
        deliveries.due(due("reader@example.org", WISHES, item(false, 0)));
        write(letters::add, null);
        assertThat(letters)
                .singleElement()
                .satisfies(it -> assertThat(it.subject()).isEqualTo("Ada and 2 others engaged with your post"));
    }

    @Test
    void who_has_no_address_or_no_longer_wishes_is_not_written_to() {
        deliveries.due(due(null, WISHES, item(false, 0)));
        write(letters::add, null);
        deliveries.due(due("reader@example.org", NotificationPreferences.USUAL, item(false, 0)));
        write(letters::add, null);
        assertThat(letters).isEmpty();
        assertThat(deliveries.became()).containsExactly("skipped", "skipped");
    }

    @Test
    void nothing_goes_out_in_quiet_hours_however_it_came_to_be_due() {
        deliveries.due(due("reader@example.org", AT_NOON, item(false, 0)));
        write(letters::add, null);
        deliveries.due(due(null, AT_NOON, item(false, 1)));
        push(Optional.of(pushes::add));
        assertThat(letters).isEmpty();
        assertThat(pushes).isEmpty();
        assertThat(deliveries.became())
                .containsExactly("postponed until 2026-03-01T13:00:00Z", "postponed until 2026-03-01T13:00:00Z");
    }

    @Test
    void a_letter_that_cannot_be_written_is_tried_again_later() {
        deliveries.due(due("reader@example.org", WISHES, item(false, 0)));
        write(
                mail -> {
                    throw new IllegalStateException("no paper");
                },
                null);
        assertThat(deliveries.became()).last().asString().contains("unwritten", "no paper");
    }

    @Test
    void pushes_name_people_and_are_brought_once() {
        deliveries.due(due(null, WISHES, item(false, 1), item(true, 1)));
        assertThat(push(Optional.of(pushes::add))).isEqualTo(2);
        assertThat(pushes)
                .singleElement()
                .satisfies(it -> assertThat(it.message()).isEqualTo("Ada and 2 others engaged with your post"));
        assertThat(deliveries.became()).containsExactly("delivered", "skipped");
    }

    @Test
    void a_push_that_fails_is_tried_five_times() {
        PushNotices broken = push -> {
            throw new PushNotSentException("no signal");
        };
        deliveries.due(due(null, WISHES, item(false, 4), item(false, 5)));
        push(Optional.of(broken));
        assertThat(deliveries.became()).containsExactly("failed: no signal", "failed: no signal for ever");
    }

    @Test
    void where_nothing_pushes_nothing_is_taken() {
        deliveries.due(due(null, WISHES, item(false, 1)));
        assertThat(push(Optional.empty())).isZero();
        assertThat(deliveries.taken()).isZero();
    }
}
