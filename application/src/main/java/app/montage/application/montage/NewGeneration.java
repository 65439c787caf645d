package app.montage.application.montage;

import app.montage.domain.montage.MontageDraft;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A generation of a montage to be kept.
 *
 * @param interest null for the general montage
 * @param itemIds one per pick of the draft
 * @param trigger what asked for it
 * @param madeIn how long the making took, in nanoseconds
 */
public record NewGeneration(
        UserId owner,
        StoredMontage montage,
        Instant expiresAt,
        MontageDraft draft,
        UUID[] itemIds,
        String trigger,
        long madeIn) {
    public @Nullable String interest() {
        return montage.interest();
    }
}
