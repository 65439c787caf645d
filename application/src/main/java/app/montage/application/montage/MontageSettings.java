package app.montage.application.montage;

import java.time.Duration;

/**
 * What an operator may decide of montages (parameters.md).
 *
 * @param generalItems how many items the general montage has (P-2)
 * @param interestItems how many items a montage of an interest has (P-2)
 * @param life how long a montage is fresh (P-1)
 * @param grace how long past that it is still shown (P-3)
 * @param cursorLife how long after a newer generation the one before is kept for those who page through it
 * @param debounce how long an event waits for further ones before montages are made anew (scorer.md 8.8)
 * @param attempts how often a person's montages are tried before they wait for the next day (P-21)
 * @param lease how many people are worked on in one transaction
 */
public record MontageSettings(
        int generalItems,
        int interestItems,
        Duration life,
        Duration grace,
        Duration cursorLife,
        Duration debounce,
        int attempts,
        int lease) {
    public static final MontageSettings DEFAULTS = new MontageSettings(
            40, 24, Duration.ofHours(24), Duration.ofDays(7), Duration.ofHours(1), Duration.ofSeconds(60), 5, 50);
}
