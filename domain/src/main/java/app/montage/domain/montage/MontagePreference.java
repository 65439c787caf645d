package app.montage.domain.montage;

import app.montage.domain.moment.WidgetKey;
import app.montage.domain.moment.WidgetMoves;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** What an owner says of a widget in their montages, and since when they say anything of it. */
public record MontagePreference(
        MontagePreferenceId id, UserId owner, WidgetKey widget, Preference kind, Instant createdAt) {
    /** The same of the same widget, wherever that stands now; nothing where it is gone. */
    public Optional<MontagePreference> moved(WidgetMoves moves) {
        int index = moves.of(widget.index());
        if (index == WidgetMoves.GONE) return Optional.empty();
        return Optional.of(new MontagePreference(id, owner, new WidgetKey(widget.moment(), index), kind, createdAt));
    }
}
