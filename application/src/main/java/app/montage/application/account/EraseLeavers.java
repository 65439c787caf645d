package app.montage.application.account;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.ErasurePart;
import app.montage.application.shared.Leaver;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Erases those who have left, once their time has come (X-9, NST-36): each by themselves, a few rows at a time, so that
 * another node goes on where one dies. Whoever cannot be erased is tried again later, after five times (P-21) once a day,
 * and keeps nobody else waiting.
 */
@UseCase
public final class EraseLeavers {
    private static final int ROWS = 500;
    private static final int ATTEMPTS = 5;
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONG_PAUSE = Duration.ofDays(1);

    private final Leavers leavers;
    private final ErasureList list;
    private final Collection<ErasurePart> parts;
    private final RecordAuditEntry audit;
    private final Transactions transactions;
    private final RandomGenerator random;
    private final Clock clock;

    public EraseLeavers(
            Leavers leavers,
            ErasureList list,
            Collection<ErasurePart> parts,
            RecordAuditEntry audit,
            Transactions transactions,
            RandomGenerator random,
            Clock clock) {
        this.leavers = leavers;
        this.list = list;
        this.parts = parts;
        this.audit = audit;
        this.transactions = transactions;
        this.random = random;
        this.clock = clock;
    }

    /** Goes on until nobody's time has come; how many are erased. */
    public int handle() {
        int erased = 0;
        for (Optional<Leavers.Taken> next = take(); next.isPresent(); next = take()) if (erased(next.get())) erased++;
        return erased;
    }

    private Optional<Leavers.Taken> take() {
        Instant now = clock.instant();
        return leavers.take(now, now.plus(LEASE), now.plus(LONG_PAUSE));
    }

    private boolean erased(Leavers.Taken taken) {
        try {
            erase(taken.leaver());
            return true;
        } catch (RuntimeException reason) {
            transactions.run(
                    () -> leavers.failed(taken.leaver().person(), String.valueOf(reason), again(taken.attempts())));
            return false;
        }
    }

    /** The account comes last: while it is there, there may be more to erase. */
    private void erase(Leaver leaver) {
        list.add(leaver.person(), clock.instant());
        for (ErasurePart part : parts) while (some(part, leaver)) continue;
        transactions.run(() -> {
            leavers.erase(leaver.person());
            audit.handle(Viewer.anonymous(), AuditEntry.of(Severity.HIGH, "eraseAccount", new Thing(Thing.USER, null)));
        });
    }

    private boolean some(ErasurePart part, Leaver leaver) {
        return transactions.call(() -> {
            leavers.goOn(leaver.person(), clock.instant().plus(LEASE));
            return part.erase(leaver, ROWS) > 0;
        });
    }

    private Instant again(int attempts) {
        Duration pause = attempts < ATTEMPTS ? FIRST_PAUSE.multipliedBy(1L << attempts) : LONG_PAUSE;
        return clock.instant().plus(pause).plusMillis(random.nextLong(FIRST_PAUSE.toMillis()));
    }
}
