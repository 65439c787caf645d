package app.montage.application.montage;

import static app.montage.domain.montage.MontageRefusal.MONTAGE_NOT_FOUND;

import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Interest;
import app.montage.domain.shared.Result;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the viewer's own montages anew, now. */
@UseCase
public final class RefreshMontage {
    /** @param interest which montage is asked for; without one the general montage */
    public record Input(@Nullable Interest interest) {}

    private final RefreshMontages refresh;
    private final MontageReader montages;
    private final Transactions transactions;

    public RefreshMontage(RefreshMontages refresh, MontageReader montages, Transactions transactions) {
        this.refresh = refresh;
        this.montages = montages;
        this.transactions = transactions;
    }

    public Result<MontageView> handle(Viewer viewer, Input input) {
        String interest = input.interest() == null ? null : input.interest().value();
        transactions.run(() -> refresh.handle(List.of(viewer.id()), "request"));
        return montages.one(viewer, viewer.id(), interest, null)
                .map(Result::ok)
                .orElse(Result.refused(MONTAGE_NOT_FOUND));
    }
}
