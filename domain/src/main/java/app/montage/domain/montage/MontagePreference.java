package app.montage.domain.montage;

import app.montage.domain.moment.WidgetKey;
import app.montage.domain.shared.UserId;
import java.time.Instant;

/** What an owner says of a widget in their montages, and since when they say anything of it. */
public record MontagePreference(
        MontagePreferenceId id, UserId owner, WidgetKey widget, Preference kind, Instant createdAt) {}
