package app.montage.application.notification;

import app.montage.application.shared.Ids;
import app.montage.application.shared.Sight;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.notification.BatchKey;
import app.montage.domain.notification.Batching;
import app.montage.domain.notification.Latest;
import app.montage.domain.notification.Notice;
import app.montage.domain.notification.Notification;
import app.montage.domain.notification.NotificationChannel;
import app.montage.domain.notification.NotificationId;
import app.montage.domain.notification.NotificationPreferences;
import app.montage.domain.notification.NotificationType;
import app.montage.domain.notification.Step;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells people of what somebody did, in the transaction that does it: what is undone was never told, and what is done is
 * told for certain. It holds the inboxes of the recipients until the transaction ends, so it comes last in it, and
 * notices of one transaction come in one call. Nobody is told of their own doings, nor of anything by people who cannot
 * reach them. What is taken back and told again within a day counts again, but is no news.
 */
@UseCase
public final class NotifyUser {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Inboxes inboxes;
    private final Optional<PushNotices> push;
    private final NotificationSettings settings;
    private final Clock clock;
    private final Ids ids;

    public NotifyUser(
            Inboxes inboxes, Optional<PushNotices> push, NotificationSettings settings, Clock clock, Ids ids) {
        this.inboxes = inboxes;
        this.push = push;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param actor who did it; an anonymous one where nobody did */
    public void handle(Viewer actor, Notice notice) {
        handle(actor, List.of(notice));
    }

    public void handle(Viewer actor, Collection<Notice> notices) {
        Map<UserId, List<Notice>> byRecipient = notices.stream()
                .filter(it -> !it.recipient().equals(actor.user()))
                .collect(Collectors.groupingBy(Notice::recipient));
        if (!byRecipient.isEmpty()) Sight.everything().run(() -> tell(actor, byRecipient));
    }

    private void tell(Viewer actor, Map<UserId, List<Notice>> notices) {
        Set<UserId> told = new HashSet<>();
        for (Inbox inbox : inboxes.hold(notices.keySet(), clock.instant()))
            for (Notice notice : notices.getOrDefault(inbox.owner(), List.of()))
                if (inbox.preferences().wants(notice.type(), NotificationChannel.IN_APP) && keep(inbox, actor, notice))
                    told.add(inbox.owner());
        if (!told.isEmpty()) inboxes.wake(told);
    }

    private boolean keep(Inbox inbox, Viewer actor, Notice notice) {
        boolean isGrouped = inbox.preferences().isGrouped();
        Notification notification = notice.by(actor.user(), new NotificationId(ids.next()), isGrouped, inbox.now());
        return inboxes.latest(
                        inbox.owner(),
                        notification.key(),
                        notification,
                        inbox.now().minus(HOUR))
                .filter(found -> keep(inbox, notification, found))
                .isPresent();
    }

    /** Whether it is news. */
    private boolean keep(Inbox inbox, Notification notification, Inboxes.Found found) {
        NotificationId batch = new NotificationId(ids.next());
        Step step = Batching.next(found.latest(), notification, batch, inbox.now());
        if (step instanceof Step.Alone && found.alone() >= settings.anHour())
            step = overflow(inbox, notification, batch);
        Instant expiresAt = inbox.now().plus(settings.life());
        boolean isNews = found.repeat() == null;
        Map<NotificationChannel, Instant> due = isNews ? due(inbox, notification.type()) : Map.of();
        inboxes.keep(step, new Inboxes.Telling(inbox.now(), expiresAt, due, found.repeat()));
        return isNews;
    }

    private Step overflow(Inbox inbox, Notification notification, NotificationId batch) {
        BatchKey rest = BatchKey.overflow(notification.type(), inbox.owner());
        Latest latest = inboxes.latest(inbox.owner(), rest, notification, inbox.now())
                .map(Inboxes.Found::latest)
                .orElseGet(Latest.Nothing::new);
        return Batching.overflow(latest, notification, batch, inbox.now());
    }

    private Map<NotificationChannel, Instant> due(Inbox inbox, NotificationType type) {
        NotificationPreferences preferences = inbox.preferences();
        Map<NotificationChannel, Instant> due = new EnumMap<>(NotificationChannel.class);
        for (NotificationChannel channel : List.of(NotificationChannel.EMAIL, NotificationChannel.PUSH))
            if (preferences.wants(type, channel) && isThere(channel))
                due.put(channel, preferences.due(channel, inbox.now(), settings.collecting(), inbox.zone()));
        return due;
    }

    private boolean isThere(NotificationChannel channel) {
        return channel != NotificationChannel.PUSH || push.isPresent();
    }

    /** Takes back what was told, where it is still there; a batch tells of fewer people then. */
    public void takeBack(Viewer actor, Notice notice) {
        takeBack(actor, List.of(notice));
    }

    public void takeBack(Viewer actor, Collection<Notice> notices) {
        UserId person = actor.id();
        List<Notice> ofOthers =
                notices.stream().filter(it -> !it.recipient().equals(person)).toList();
        Set<UserId> recipients = ofOthers.stream().map(Notice::recipient).collect(Collectors.toSet());
        if (recipients.isEmpty()) return;
        Sight.everything().run(() -> {
            inboxes.hold(recipients, clock.instant());
            ofOthers.forEach(notice -> remove(person, notice));
        });
    }

    /** Holds the inboxes of all whom several steps are about, at once: or two transactions might wait for each other. */
    public void hold(Collection<UserId> owners) {
        if (!owners.isEmpty()) Sight.everything().run(() -> inboxes.hold(owners, clock.instant()));
    }

    /** Takes back some of what was told and tells something else, as when a post comes to mention others. */
    public void change(Viewer actor, Collection<Notice> takenBack, Collection<Notice> told) {
        Set<UserId> recipients = Stream.concat(takenBack.stream(), told.stream())
                .map(Notice::recipient)
                .collect(Collectors.toSet());
        hold(recipients);
        takeBack(actor, takenBack);
        handle(actor, told);
    }

    /**
     * Tells somebody of the actor's answer to what they did, and takes back what the actor was told of that.
     *
     * @param answered what the actor was told
     */
    public void answer(Viewer actor, Notice answer, Notice answered) {
        Sight.everything().run(() -> {
            inboxes.hold(List.of(answered.recipient(), answer.recipient()), clock.instant());
            remove(answer.recipient(), answered);
        });
        handle(actor, answer);
    }

    private void remove(UserId actor, Notice notice) {
        inboxes.remove(actor, notice).ifPresent(rest -> inboxes.keep(rest.undo()));
    }
}
