package app.montage.application.montage;

import app.montage.application.moment.WidgetView;
import app.montage.domain.moment.MomentKey;
import app.montage.domain.montage.MontagePreferenceId;
import app.montage.domain.montage.Preference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an owner says of a widget, as they are told it.
 *
 * @param widget as it is now in its source; null once it is gone
 */
public record MontagePreferenceView(
        MontagePreferenceId id, Preference kind, @Nullable WidgetView widget, MomentKey source, Instant createdAt) {}
