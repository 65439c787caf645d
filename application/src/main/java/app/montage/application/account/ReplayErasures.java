package app.montage.application.account;

import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.util.List;

/**
 * Looks whether anybody is here again who was erased, as after an old copy of the database was restored, and has them leave
 * for good: they are hidden at once, and erased when their turn comes.
 */
@UseCase
public final class ReplayErasures {
    private static final int SOME = 10_000;

    private final ErasureList list;
    private final Leavers leavers;
    private final Transactions transactions;
    private final Clock clock;

    public ReplayErasures(ErasureList list, Leavers leavers, Transactions transactions, Clock clock) {
        this.list = list;
        this.leavers = leavers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many are here again. */
    public int handle() {
        int again = 0;
        List<UserId> some = list.page(null, SOME);
        while (!some.isEmpty()) {
            again += leaveAgain(some);
            some = list.page(some.getLast(), SOME);
        }
        return again;
    }

    private int leaveAgain(List<UserId> erased) {
        return transactions.call(() -> leavers.leaveAgain(erased, clock.instant()));
    }
}
