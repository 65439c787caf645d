package app.montage.bootstrap.schedule;

import app.montage.application.montage.RefreshMontages;
import app.montage.application.montage.RefreshSummary;
import app.montage.application.montage.RunMontageBatch;
import app.montage.application.montage.WorkMontageQueue;
import app.montage.application.shared.Transactions;
import app.montage.bootstrap.program.Progress;
import app.montage.bootstrap.program.Together;
import app.montage.domain.shared.UserId;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes montages now, for somebody who waits for them at a terminal. */
@Singleton
public final class MontageRun {
    private final RunMontageBatch batch;
    private final WorkMontageQueue queue;
    private final RefreshMontages refresh;
    private final Transactions transactions;

    MontageRun(RunMontageBatch batch, WorkMontageQueue queue, RefreshMontages refresh, Transactions transactions) {
        this.batch = batch;
        this.queue = queue;
        this.refresh = refresh;
        this.transactions = transactions;
    }

    /** All montages of those in the scope, and of whoever else's turn it is. */
    public RefreshSummary of(RunMontageBatch.Scope scope) {
        int people = batch.handle(scope);
        try (Progress progress = new Progress("Making montages", people)) {
            return Together.run(() -> drain(progress)).stream().reduce(RefreshSummary.NOTHING, RefreshSummary::plus);
        }
    }

    private RefreshSummary drain(Progress progress) {
        RefreshSummary summary = RefreshSummary.NOTHING;
        WorkMontageQueue.Turn turn = queue.handle();
        while (!turn.foundNobody()) {
            summary = summary.plus(turn.summary());
            progress.step(turn.people());
            turn = queue.handle();
        }
        return summary;
    }

    public RefreshSummary of(UserId person) {
        return transactions.call(() -> refresh.handle(List.of(person), "command"));
    }
}
