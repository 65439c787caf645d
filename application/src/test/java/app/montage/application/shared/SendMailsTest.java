package app.montage.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SendMailsTest {
    private static final Instant START = Instant.parse("2026-06-15T12:00:00Z");
    private static final Mail BAD = new Mail("bad@example.org", "", "", START.plus(Duration.ofDays(1)));
    private static final Mail GOOD = new Mail("good@example.org", "", "", START.plus(Duration.ofDays(1)));

    private final InMemoryQueue queue = new InMemoryQueue();
    private final List<Mail> carried = new ArrayList<>();
    private Instant now = START;
    private int tried;
    private final SendMails sendMails = sendMails(Optional.of(this::carry));

    private SendMails sendMails(Optional<MailCarrier> carrier) {
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        return new SendMails(queue, carrier, new SplittableRandom(1), clock);
    }

    private void carry(Mail mail) {
        tried++;
        if (mail.equals(BAD)) throw new MailNotSentException("no such box", new IllegalStateException());
        carried.add(mail);
    }

    @Test
    void what_cannot_be_sent_holds_up_nothing_else() {
        queue.add(BAD);
        for (int i = 0; i < 50; i++) queue.add(GOOD);
        assertThat(sendMails.handle()).isEqualTo(50);
        assertThat(carried).hasSize(50);
        assertThat(queue.all).hasSize(1);
    }

    @Test
    void it_is_tried_five_times_at_longer_and_longer_intervals_and_then_given_up() {
        queue.add(BAD);
        for (int second = 0; second < 3_600; second++) {
            sendMails.handle();
            now = now.plusSeconds(1);
        }
        assertThat(tried).isEqualTo(5);
        assertThat(queue.all.values().iterator().next().failure).isEqualTo("no such box");
    }

    @Test
    void what_came_too_late_is_not_sent_at_all() {
        queue.add(GOOD);
        now = GOOD.until();
        assertThat(sendMails.handle()).isZero();
        assertThat(queue.all).isEmpty();
    }

    @Test
    void where_nothing_carries_letters_they_wait() {
        queue.add(GOOD);
        assertThat(sendMails(Optional.empty()).handle()).isZero();
        assertThat(queue.all).hasSize(1);
        assertThat(sendMails.handle()).isEqualTo(1);
    }

    private static final class InMemoryQueue implements MailQueue {
        private record Entry(
                Mail mail,
                int attempts,
                @Nullable Instant due,
                @Nullable String failure) {}

        private final Map<UUID, Entry> all = new LinkedHashMap<>();

        private void add(Mail mail) {
            all.put(UUID.randomUUID(), new Entry(mail, 0, START, null));
        }

        @Override
        public List<Queued> take(int most, Instant now, Duration lease) {
            List<Queued> taken = new ArrayList<>();
            all.replaceAll((id, it) -> {
                if (taken.size() == most || it.due == null || it.due.isAfter(now)) return it;
                taken.add(new Queued(id, it.mail, it.attempts + 1));
                return new Entry(it.mail, it.attempts + 1, now.plus(lease), it.failure);
            });
            return taken;
        }

        @Override
        public void sent(UUID id) {
            all.remove(id);
        }

        @Override
        public void failed(UUID id, String reason, @Nullable Instant again) {
            all.computeIfPresent(id, (it, old) -> new Entry(old.mail, old.attempts, again, reason));
        }

        @Override
        public void deleteExpired(Instant now) {
            all.values().removeIf(it -> !it.mail.until().isAfter(now));
        }
    }
}
