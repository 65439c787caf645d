package app.montage.application.montage;

import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.Names;
import app.montage.domain.shared.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens someone's montage. One that is past its time is shown all the same, and made anew meanwhile. */
@UseCase
public final class ShowMontage {
    private final MontageReader montages;
    private final StaleMontages stale;

    public ShowMontage(MontageReader montages, StaleMontages stale) {
        this.montages = montages;
        this.stale = stale;
    }

    public Optional<MontageView> handle(
            Viewer viewer, UserId owner, @Nullable String interest, @Nullable ItemsRequest items) {
        Optional<MontageView> montage = montages.one(viewer, owner, name(interest), items);
        montage.filter(MontageView::isStale).ifPresent(it -> stale.shown(it.id(), it.interest()));
        return montage;
    }

    /** The montage held fast, where it is fresh and at hand. */
    public Optional<MontageEdition> edition(Viewer viewer, UserId owner, @Nullable String interest) {
        return montages.edition(viewer, owner, name(interest));
    }

    private static @Nullable String name(@Nullable String interest) {
        return interest == null ? null : Names.normalise(interest);
    }
}
