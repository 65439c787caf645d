package app.montage.application.notification;

import static app.montage.domain.notification.NotificationChannel.EMAIL;

import app.montage.application.account.AccountSettings;
import app.montage.application.shared.Mails;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.domain.notification.NotificationId;
import app.montage.domain.notification.NotificationPreferences;
import app.montage.domain.notification.QuietHours;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes to people of what they were told, those who wish for it: all that is due to somebody in one letter. The letter and
 * that it was written are one transaction, so that nothing is written twice.
 */
@UseCase
public final class MailNotifications {
    private static final int SOME = 50;
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final Deliveries deliveries;
    private final Mails mails;
    private final AccountSettings account;
    private final Transactions transactions;
    private final Clock clock;

    public MailNotifications(
            Deliveries deliveries, Mails mails, AccountSettings account, Transactions transactions, Clock clock) {
        this.deliveries = deliveries;
        this.mails = mails;
        this.account = account;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Some people's letters; how many people it was about. Whose letter cannot be written holds up nobody. */
    public int handle() {
        List<UserId> people = deliveries.toWriteTo(SOME, clock.instant());
        people.forEach(this::write);
        return people.size();
    }

    private void write(UserId person) {
        try {
            transactions.run(
                    () -> deliveries.letter(person, clock.instant()).ifPresent(due -> write(due, clock.instant())));
        } catch (RuntimeException reason) {
            Instant now = clock.instant();
            deliveries.unwritten(person, String.valueOf(reason), now, now.plus(AGAIN));
        }
    }

    private void write(Deliveries.Due due, Instant now) {
        QuietHours quiet = due.preferences().quietHours();
        Instant until = quiet == null ? now : quiet.after(now, due.zone());
        if (until.isAfter(now)) {
            deliveries.postponed(EMAIL, ids(due.items()), until);
            return;
        }
        Map<Boolean, List<Deliveries.Item>> wanted =
                due.items().stream().collect(Collectors.partitioningBy(it -> isWanted(it, due)));
        List<Deliveries.Item> told = wanted.getOrDefault(true, List.of());
        deliveries.skipped(EMAIL, ids(wanted.getOrDefault(false, List.of())));
        if (told.isEmpty() || due.address() == null) return;
        mails.send(NotificationLetter.of(due.address(), told, account.frontEnd(), now));
        deliveries.delivered(EMAIL, ids(told), now);
    }

    private static boolean isWanted(Deliveries.Item item, Deliveries.Due due) {
        NotificationPreferences preferences = due.preferences();
        boolean isWished = item.type().together().stream().anyMatch(type -> preferences.wants(type, EMAIL));
        return due.address() != null && isWished && !item.isRead();
    }

    private static List<NotificationId> ids(Collection<Deliveries.Item> items) {
        return items.stream().map(Deliveries.Item::id).toList();
    }
}
