package app.montage.application.account;

import app.montage.domain.account.ProfileLocation;
import app.montage.domain.account.ProfilePreference;
import app.montage.domain.shared.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of themselves, for whom they let see it.
 *
 * @param personal for themselves alone
 */
public record ProfileView(
        UserId id,
        @Nullable String bio,
        @Nullable String city,
        @Nullable ProfileLocation location,
        List<String> institutions,
        List<String> websites,
        @Nullable Personal personal) {
    /** What nobody else is told. */
    public record Personal(String firstName, String lastName, String timeZone, List<ProfilePreference> preferences) {
        public String fullName() {
            return (firstName + " " + lastName).strip();
        }
    }
}
