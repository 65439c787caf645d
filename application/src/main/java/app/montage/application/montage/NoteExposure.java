package app.montage.application.montage;

import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;

/**
 * Notes what owners are shown of their own montages, which tires. What others are shown is nobody's business: were it counted,
 * the owner could tell from an explanation that somebody looked.
 */
@UseCase
public final class NoteExposure {
    private final Exposures exposures;

    public NoteExposure(Exposures exposures) {
        this.exposures = exposures;
    }

    public void handle(Viewer viewer, MontageItemsView page) {
        boolean own = page.montage().owner().equals(viewer.user());
        if (own && !page.page().items().isEmpty()) exposures.note(page);
    }
}
