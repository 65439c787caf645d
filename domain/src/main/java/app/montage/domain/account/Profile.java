package app.montage.domain.account;

import app.montage.domain.shared.UserId;
import org.jspecify.annotations.Nullable;

/** What a person says of themselves. Preferences and time zone are for themselves alone. */
public record Profile(
        UserId id,
        @Nullable PersonName firstName,
        @Nullable PersonName lastName,
        DisplayName displayName,
        @Nullable Bio bio,
        @Nullable City city,
        @Nullable ProfileLocation location,
        Institutions institutions,
        Websites websites,
        ProfilePreferences preferences,
        TimeZoneName timeZone) {
    /** The name to show where the person has chosen none: made of the others if there are any, else as it was. */
    public static DisplayName displayName(@Nullable PersonName first, @Nullable PersonName last, DisplayName old) {
        return DisplayName.of(first, last).orElse(old);
    }
}
