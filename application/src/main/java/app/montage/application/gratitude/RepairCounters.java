package app.montage.application.gratitude;

import app.montage.application.gratitude.PostCounters.Looked;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;

/**
 * Counts anew what was done with all posts, and puts right what is wrong. Nothing should be: counters change with the facts. It is
 * for those who have changed facts by hand, and proves that nobody need have. Others go on meanwhile.
 */
@UseCase
public final class RepairCounters {
    private static final int SOME = 200;

    /** How many posts were looked at, and of how many anything was wrong. */
    public record Repaired(long posts, long wrong) {}

    private final PostCounters counters;
    private final Transactions transactions;

    public RepairCounters(PostCounters counters, Transactions transactions) {
        this.counters = counters;
        this.transactions = transactions;
    }

    public Repaired handle() {
        long posts = 0;
        long wrong = 0;
        Looked looked = transactions.call(() -> counters.repair(null, SOME));
        while (looked.last() != null) {
            posts += looked.posts();
            wrong += looked.wrong();
            Looked before = looked;
            looked = transactions.call(() -> counters.repair(before.last(), SOME));
        }
        return new Repaired(posts, wrong);
    }
}
