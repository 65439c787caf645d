package app.montage.application.montage;

import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.domain.montage.ShownDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** The periodic batch: puts to do whose montages need it, and cleans up what has expired (MON-37 to MON-46, MON-61). */
@UseCase
public final class RunMontageBatch {
    private final MontageJobs jobs;
    private final Montages montages;
    private final Exposures exposures;
    private final Transactions transactions;
    private final MontageSettings settings;
    private final Clock clock;

    public RunMontageBatch(
            MontageJobs jobs,
            Montages montages,
            Exposures exposures,
            Transactions transactions,
            MontageSettings settings,
            Clock clock) {
        this.jobs = jobs;
        this.montages = montages;
        this.exposures = exposures;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whose montages are put to do. */
    public enum Scope {
        /** Whoever's are expired, missing or superfluous. */
        DUE,
        MISSING,
        ALL
    }

    /** How many people were put to do. */
    public int handle(Scope scope) {
        Instant now = clock.instant();
        transactions.call(() -> montages.cleanUp(now.minus(settings.cursorLife()), now.minus(settings.grace())));
        forgetExposures(ShownDays.before(now).first());
        return transactions.call(() -> switch (scope) {
            case DUE -> jobs.markDue(now);
            case MISSING -> jobs.markMissing(now);
            case ALL -> jobs.markAll(now);
        });
    }

    /** A part at a time, since each day leaves as many as there were widgets shown. */
    private void forgetExposures(LocalDate before) {
        int forgotten = exposures.forget(before);
        while (forgotten > 0) forgotten = exposures.forget(before);
    }
}
