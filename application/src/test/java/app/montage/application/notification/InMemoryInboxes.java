package app.montage.application.notification;

import app.montage.domain.notification.Batch;
import app.montage.domain.notification.BatchKey;
import app.montage.domain.notification.Latest;
import app.montage.domain.notification.Notice;
import app.montage.domain.notification.Notification;
import app.montage.domain.notification.NotificationChannel;
import app.montage.domain.notification.NotificationId;
import app.montage.domain.notification.NotificationPreferences;
import app.montage.domain.notification.NotificationType;
import app.montage.domain.notification.Remainder;
import app.montage.domain.notification.Repeat;
import app.montage.domain.notification.Step;
import app.montage.domain.notification.Subject;
import app.montage.domain.notification.Undo;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Inboxes that last as long as a story. */
public final class InMemoryInboxes implements Inboxes {
    /** One thing that was told, and the batch that it is in. */
    public record Told(Notification notification, @Nullable NotificationId batch) {}

    private record Pair(UserId actor, UserId owner) {}

    private record Same(@Nullable UserId actor, UserId owner, NotificationType type, Subject subject) {
        static Same as(Notification it) {
            return new Same(it.actor(), it.recipient(), it.type(), it.subject());
        }
    }

    /** Of what is told again at its old time there may be several. */
    private static final Comparator<Notification> LATEST = Comparator.comparing(Notification::at)
            .thenComparing(it -> it.id().value().toString());

    private final Map<NotificationId, Told> told = new LinkedHashMap<>();
    private final Map<NotificationId, Batch> batches = new LinkedHashMap<>();
    private final Map<UserId, Instant> latest = new HashMap<>();
    private final Map<UserId, NotificationPreferences> preferences = new HashMap<>();
    private final Set<Pair> apart = new HashSet<>();
    private final Map<Same, Instant> takenBack = new HashMap<>();
    private final List<UserId> woken = new ArrayList<>();
    private final Map<NotificationId, Map<NotificationChannel, Instant>> due = new HashMap<>();

    public void prefer(UserId owner, NotificationPreferences wishes) {
        preferences.put(owner, wishes);
    }

    public void keepApart(UserId actor, UserId owner) {
        apart.add(new Pair(actor, owner));
    }

    public List<Told> told() {
        return List.copyOf(told.values());
    }

    public List<Batch> batches() {
        return List.copyOf(batches.values());
    }

    public List<UserId> woken() {
        return woken;
    }

    /** What is to be sent of the notification, when. */
    public Map<NotificationChannel, Instant> due(NotificationId id) {
        return due.getOrDefault(id, Map.of());
    }

    public List<Pictured> picture(UserId owner) {
        Stream<Pictured> alone = told.values().stream()
                .filter(it -> it.batch() == null)
                .map(Told::notification)
                .filter(it -> it.recipient().equals(owner))
                .map(it -> new Pictured(it.id().value(), it.type(), 1, 0, List.of(), List.of()));
        Stream<Pictured> together = batches.values().stream()
                .filter(it -> it.recipient().equals(owner))
                .map(it -> new Pictured(
                        it.id().value(), it.type(), it.count(), it.people(), it.latest(), children(it.id())));
        return Stream.concat(alone, together)
                .sorted(Comparator.comparing(Pictured::id))
                .toList();
    }

    private List<UUID> children(NotificationId batch) {
        return in(batch).map(it -> it.id().value()).sorted().toList();
    }

    /** Latest first. */
    public Stream<Notification> in(NotificationId batch) {
        return told.values().stream()
                .filter(it -> batch.equals(it.batch()))
                .map(Told::notification)
                .sorted(Comparator.comparing(Notification::at).reversed());
    }

    @Override
    public List<Inbox> hold(Collection<UserId> owners, Instant now) {
        return owners.stream().distinct().map(owner -> hold(owner, now)).toList();
    }

    private Inbox hold(UserId owner, Instant now) {
        Instant before = latest.get(owner);
        Instant at = before != null && !before.isBefore(now) ? before.plusNanos(1000) : now;
        latest.put(owner, at);
        return new Inbox(owner, at, preferences.getOrDefault(owner, NotificationPreferences.USUAL), ZoneOffset.UTC);
    }

    @Override
    public Optional<Found> latest(UserId owner, @Nullable BatchKey key, Notification next, Instant since) {
        UserId actor = next.actor();
        if (actor != null && apart.contains(new Pair(actor, owner))) return Optional.empty();
        Set<NotificationType> types = next.type().together();
        long alone = Stream.concat(
                        singles(owner).filter(it -> types.contains(it.type())).map(Notification::at),
                        batches.values().stream()
                                .filter(it -> it.recipient().equals(owner) && types.contains(it.type()))
                                .map(Batch::since))
                .filter(it -> it.isAfter(since))
                .count();
        Latest latestOfKey = key == null ? new Latest.Nothing() : find(owner, key, actor);
        return Optional.of(new Found(latestOfKey, (int) alone, repeat(next)));
    }

    private @Nullable Repeat repeat(Notification next) {
        Instant toldAt = takenBack.get(Same.as(next));
        return toldAt != null && toldAt.isAfter(next.at().minus(NotificationType.WINDOW))
                ? new Repeat(toldAt, null)
                : null;
    }

    private Stream<Notification> singles(UserId owner) {
        return told.values().stream()
                .filter(it -> it.batch() == null)
                .map(Told::notification)
                .filter(it -> it.recipient().equals(owner));
    }

    private Latest find(UserId owner, BatchKey key, @Nullable UserId actor) {
        Optional<Notification> single =
                singles(owner).filter(it -> key.equals(it.key())).max(LATEST);
        Optional<Batch> batch = batches.values().stream()
                .filter(it -> it.recipient().equals(owner) && it.key().equals(key))
                .max(Comparator.comparing(Batch::since));
        if (batch.isPresent()
                && (single.isEmpty() || batch.get().since().isAfter(single.get().at())))
            return new Latest.Many(batch.get(), isIn(batch.get().id(), actor));
        return single.<Latest>map(it -> new Latest.Single(it, key)).orElseGet(Latest.Nothing::new);
    }

    private boolean isIn(NotificationId batch, @Nullable UserId actor) {
        return actor != null && in(batch).anyMatch(it -> actor.equals(it.actor()));
    }

    @Override
    public void keep(Step step, Telling telling) {
        Map<NotificationChannel, Instant> sent = telling.due();
        Notification next = step.notification();
        Repeat repeat = telling.repeat();
        switch (step) {
            case Step.Alone alone -> put(repeat == null ? next : at(repeat.toldAt(), next), null, sent);
            case Step.Gather(Batch batch, List<Notification> earlier, Notification it) -> {
                batches.put(batch.id(), batch);
                for (Notification one : earlier)
                    told.computeIfPresent(one.id(), (id, was) -> new Told(was.notification(), batch.id()));
                put(it, batch.id(), sent);
            }
            case Step.Join(Batch batch, Notification it) -> {
                batches.put(batch.id(), batch);
                put(it, batch.id(), sent);
            }
        }
    }

    private static Notification at(Instant at, Notification it) {
        return new Notification(it.id(), it.recipient(), it.type(), it.actor(), it.subject(), it.key(), at);
    }

    private void put(Notification next, @Nullable NotificationId batch, Map<NotificationChannel, Instant> sent) {
        told.put(next.id(), new Told(next, batch));
        due.put(batch == null ? next.id() : batch, Map.copyOf(sent));
    }

    @Override
    public Optional<Remainder> remove(UserId actor, Notice notice) {
        return told.values().stream()
                .map(Told::notification)
                .filter(it -> actor.equals(it.actor()) && it.recipient().equals(notice.recipient()))
                .filter(it -> it.type() == notice.type() && it.subject().equals(notice.subject()))
                .max(LATEST)
                .flatMap(it -> {
                    takenBack.merge(Same.as(it), it.at(), InMemoryInboxes::first);
                    return remove(List.of(it), actor).stream().findFirst();
                });
    }

    private static Instant first(Instant before, Instant now) {
        return before.isAfter(now.minus(NotificationType.WINDOW)) ? before : now;
    }

    @Override
    public Set<UserId> toldOf(Subject subject) {
        return told.values().stream()
                .map(Told::notification)
                .filter(it -> isOf(subject, it))
                .map(Notification::recipient)
                .collect(Collectors.toSet());
    }

    private static boolean isOf(Subject subject, Notification it) {
        return subject.comment() == null
                ? Objects.equals(subject.post(), it.subject().post())
                : subject.comment().equals(it.subject().comment());
    }

    @Override
    public List<Batch> removeOf(Subject subject, Collection<UserId> owners) {
        Set<NotificationId> touched = new LinkedHashSet<>();
        for (Told it : told()) {
            if (!isOf(subject, it.notification())
                    || !owners.contains(it.notification().recipient())) continue;
            told.remove(it.notification().id());
            if (it.batch() != null) touched.add(it.batch());
        }
        return touched.stream()
                .map(batches::get)
                .filter(Objects::nonNull)
                .map(this::counted)
                .toList();
    }

    private Batch counted(Batch batch) {
        List<Notification> left = in(batch.id()).toList();
        List<UserId> people = left.stream()
                .flatMap(it -> Stream.ofNullable(it.actor()))
                .distinct()
                .toList();
        return new Batch(
                batch.id(),
                batch.recipient(),
                batch.type(),
                batch.key(),
                left.size(),
                people.size(),
                people.stream().limit(Batch.NAMED).toList(),
                batch.since());
    }

    @Override
    public List<Remainder> removeAll(UserId actor, UserId owner) {
        return remove(
                told.values().stream()
                        .map(Told::notification)
                        .filter(it -> actor.equals(it.actor()) && it.recipient().equals(owner))
                        .toList(),
                actor);
    }

    private List<Remainder> remove(List<Notification> all, UserId actor) {
        Map<NotificationId, Integer> gone = new LinkedHashMap<>();
        for (Notification each : all) {
            Told removed = told.remove(each.id());
            if (removed != null && removed.batch() != null) gone.merge(removed.batch(), 1, Integer::sum);
        }
        List<Remainder> left = new ArrayList<>();
        gone.forEach((batch, count) -> {
            List<UserId> people = in(batch)
                    .flatMap(it -> Stream.ofNullable(it.actor()))
                    .distinct()
                    .limit(Batch.NAMED)
                    .toList();
            Batch before = batches.get(batch);
            if (before != null) left.add(new Remainder(before, count, !isIn(batch, actor), people));
        });
        return left;
    }

    @Override
    public void keep(Undo undo) {
        switch (undo) {
            case Undo.Shrink(Batch batch) -> batches.put(batch.id(), batch);
            case Undo.Dissolve(NotificationId batch) -> {
                batches.remove(batch);
                told.replaceAll((id, it) -> batch.equals(it.batch()) ? new Told(it.notification(), null) : it);
            }
        }
    }

    @Override
    public void wake(Collection<UserId> owners) {
        woken.addAll(owners);
    }
}
