package app.montage.application.montage;

import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Works on what awaits refreshing, a lease of people at a time. The lease is the transaction itself: whoever is killed in
 * the middle leaves everything as it was, for the next to take. A person whose montages cannot be made is tried alone,
 * then later again, and holds up nobody (P-21).
 */
@UseCase
public final class WorkMontageQueue {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);

    private final MontageJobs jobs;
    private final RefreshMontages refresh;
    private final Transactions transactions;
    private final MontageSettings settings;
    private final Clock clock;
    private final RandomGenerator random;

    public WorkMontageQueue(
            MontageJobs jobs,
            RefreshMontages refresh,
            Transactions transactions,
            MontageSettings settings,
            Clock clock,
            RandomGenerator random) {
        this.jobs = jobs;
        this.refresh = refresh;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    /** What became of one lease. */
    public record Turn(int people, RefreshSummary summary) {
        public boolean foundNobody() {
            return people == 0;
        }
    }

    public Turn handle() {
        try {
            return transactions.call(() -> work(settings.lease()));
        } catch (RuntimeException anyOfThem) {
            return oneByOne();
        }
    }

    private Turn work(int most) {
        List<UserId> people = jobs.take(most, clock.instant());
        if (people.isEmpty()) return new Turn(0, RefreshSummary.NOTHING);
        RefreshSummary summary = refresh.handle(people, "queue");
        jobs.done(people);
        return new Turn(people.size(), summary);
    }

    /** The same people again, each in a transaction of their own, so that it shows whose montages cannot be made. */
    private Turn oneByOne() {
        RefreshSummary summary = RefreshSummary.NOTHING;
        int people = 0;
        for (UserId person : transactions.call(() -> jobs.take(settings.lease(), clock.instant()))) {
            summary = summary.plus(alone(person));
            people++;
        }
        return new Turn(people, summary);
    }

    private RefreshSummary alone(UserId person) {
        try {
            return transactions.call(() -> {
                RefreshSummary summary = refresh.handle(List.of(person), "queue");
                jobs.done(List.of(person));
                return summary;
            });
        } catch (RuntimeException reason) {
            transactions.run(() -> fail(person, String.valueOf(reason)));
            return new RefreshSummary(0, 0, 0, 1);
        }
    }

    private void fail(UserId person, String reason) {
        int attempts = jobs.attempts(person) + 1;
        Instant again = clock.instant().plus(FIRST_WAIT.multipliedBy(1L << attempts));
        Instant spread = again.plusMillis(random.nextLong(FIRST_WAIT.toMillis()));
        jobs.failed(person, reason, attempts < settings.attempts() ? spread : null);
    }
}
