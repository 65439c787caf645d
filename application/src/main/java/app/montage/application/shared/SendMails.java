package app.montage.application.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Sends the letters that are due, each by itself: what cannot be sent is tried again later, five times at most (P-21).
 * Where nothing carries letters, they wait.
 */
@UseCase
public final class SendMails {
    private static final int SOME = 20;
    private static final int ATTEMPTS = 5;
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    private final MailQueue queue;
    private final Optional<MailCarrier> carrier;
    private final RandomGenerator random;
    private final Clock clock;

    public SendMails(MailQueue queue, Optional<MailCarrier> carrier, RandomGenerator random, Clock clock) {
        this.queue = queue;
        this.carrier = carrier;
        this.random = random;
        this.clock = clock;
    }

    /** Goes on until nothing is due; how many went out. */
    public int handle() {
        queue.deleteExpired(clock.instant());
        return carrier.map(this::all).orElse(0);
    }

    private int all(MailCarrier by) {
        int sent = 0;
        List<MailQueue.Queued> some = queue.take(SOME, clock.instant(), LEASE);
        while (!some.isEmpty()) {
            sent += (int) some.stream().filter(it -> send(it, by)).count();
            some = queue.take(SOME, clock.instant(), LEASE);
        }
        return sent;
    }

    private boolean send(MailQueue.Queued queued, MailCarrier by) {
        try {
            by.carry(queued.mail());
        } catch (MailNotSentException e) {
            queue.failed(queued.id(), String.valueOf(e.getMessage()), again(queued.attempts()));
            return false;
        }
        queue.sent(queued.id());
        return true;
    }

    /** After 10, 20, 40 … seconds and some more, so that what failed together is not tried together. */
    private @Nullable Instant again(int attempts) {
        if (attempts >= ATTEMPTS) return null;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << (attempts - 1));
        return clock.instant().plus(pause).plusMillis(random.nextLong(pause.toMillis()));
    }
}
