package app.montage.application.montage;

import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.montage.MontageItemKey;
import app.montage.domain.montage.MontagePreferenceId;
import app.montage.domain.montage.Preference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the viewer what they have said of widgets in their montages; nobody is told what others say. */
public interface MontagePreferenceReader {
    /** Newest first. */
    Page<MontagePreferenceView> page(Viewer viewer, PageRequest<MontagePreferenceId> request);

    int count(Viewer viewer);

    /** Those of the preferences that are there; in one statement. */
    Map<MontagePreferenceId, MontagePreferenceView> many(Viewer viewer, Collection<MontagePreferenceId> ids);

    /** What the viewer says of what their own items show, where they say anything; in one statement. */
    Map<MontageItemKey, Preference> ofItems(Viewer viewer, Collection<MontageItemKey> items);

    default Optional<MontagePreferenceView> one(Viewer viewer, MontagePreferenceId id) {
        return Optional.ofNullable(many(viewer, List.of(id)).get(id));
    }
}
