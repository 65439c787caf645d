package app.montage.application.account;

import app.montage.domain.account.ConsentKind;
import app.montage.domain.account.MontageAudience;
import app.montage.domain.account.ProfilePhoto;
import app.montage.domain.account.Standing;
import app.montage.domain.shared.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as others see them. What is for themselves alone is empty for others.
 *
 * @param photo null while they have none
 * @param interests for themselves alone
 * @param montageAudience for themselves alone
 * @param montageConsent for themselves alone
 */
public record UserView(
        UserId id,
        String username,
        String displayName,
        @Nullable ProfilePhoto photo,
        boolean isPrivate,
        List<String> interests,
        @Nullable MontageAudience montageAudience,
        @Nullable List<ConsentKind> montageConsent) {
    public Standing standing() {
        return isPrivate ? Standing.PRIVATE : Standing.OPEN;
    }
}
