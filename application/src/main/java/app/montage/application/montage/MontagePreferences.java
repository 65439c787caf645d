package app.montage.application.montage;

import app.montage.domain.moment.MomentKey;
import app.montage.domain.moment.WidgetKey;
import app.montage.domain.montage.MontageItemKey;
import app.montage.domain.montage.MontagePreference;
import app.montage.domain.montage.MontagePreferenceId;
import app.montage.domain.shared.UserId;
import java.util.List;
import java.util.Optional;

/** What owners say of widgets in their montages, at most one thing of each. */
public interface MontagePreferences {
    /** What an item of this person's own montages shows, be it hidden or not; nothing where that is gone. */
    Optional<WidgetKey> shownBy(UserId owner, MontageItemKey item);

    /** The widget that this person's preference is about. */
    Optional<WidgetKey> find(UserId owner, MontagePreferenceId id);

    /** Keeps a new preference, or its kind in the one of the same widget; under which id. */
    MontagePreferenceId save(MontagePreference preference);

    void remove(UserId owner, MontagePreferenceId id);

    /** Takes out what this person says of widgets of the moment, so that it can be kept where they stand now. */
    List<MontagePreference> take(UserId owner, MomentKey moment);
}
