package app.montage.domain.account;

import static app.montage.domain.account.AccountRefusal.SELF_MUTE;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Instant;

/**
 * One person not wanting to be shown another's things in feeds, suggestions and notifications. The other is not told, and
 * nothing else between the two changes.
 */
public record Mute(MuteId id, UserId muter, UserId muted, Instant since) {
    public static Result<Mute> of(MuteId id, UserId muter, UserId muted, Instant now) {
        if (muter.equals(muted)) return refused(SELF_MUTE);
        return ok(new Mute(id, muter, muted, now));
    }
}
