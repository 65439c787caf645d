package app.montage.domain.montage;

import java.time.Instant;
import java.util.List;

/**
 * How a montage came about (scorer.md 8.9). What was deleted is no candidate, so it is not counted here; how long it took
 * and what asked for it, the caller knows.
 *
 * @param seed from which surprises are drawn
 * @param inputDigest SHA-256 in hexadecimal of all that the owner's doings can change; equal: nothing new to show
 * @param candidates what was in the window
 * @param eligible what could be picked: candidates less all exclusions but those by a cap
 * @param relaxed the soft limits that gave way
 * @param events how many events the picks come from
 * @param meanRelevance of the picks
 * @param intraListSimilarity the mean similarity of any two picks, of the first 1,000 at most
 */
public record GenerationMetadata(
        String algorithm,
        int version,
        long seed,
        Instant asOf,
        MontageRecipe recipe,
        String inputDigest,
        int candidates,
        int eligible,
        Exclusions excluded,
        int selected,
        List<SoftLimit> relaxed,
        int events,
        double meanRelevance,
        double intraListSimilarity) {}
