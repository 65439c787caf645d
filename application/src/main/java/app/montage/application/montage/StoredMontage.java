package app.montage.application.montage;

import app.montage.domain.montage.MontageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A montage as it is kept: what it was made from decides whether it must be made anew.
 *
 * @param interest null for the general montage
 * @param recipe the fingerprint of the parameters and the algorithm it was made with
 * @param inputDigest SHA-256 in hexadecimal over candidates and parameters (scorer.md 8.7)
 * @param nextChangeAt when time alone changes its candidates, or null for never
 */
public record StoredMontage(
        MontageId id,
        @Nullable String interest,
        long generation,
        Instant generatedAt,
        long inputVersion,
        int recipe,
        String inputDigest,
        @Nullable Instant nextChangeAt) {}
