package app.montage.domain.montage;

import app.montage.domain.shared.InvalidValue;
import java.time.Duration;

/**
 * What belongs to one event and what shows the same twice (scorer.md 8.5, P-9).
 *
 * @param eventFactor a pause so many times as long as the pauses around it starts a new event
 * @param eventNeighbours how many pauses before and after it are the ones around it
 * @param eventPause a pause of at least this always starts a new event
 * @param duplicateWithin duplicates are no further apart in time
 * @param duplicateBits and differ in no more bits of their perceptual hash
 */
public record Grouping(
        double eventFactor, int eventNeighbours, Duration eventPause, Duration duplicateWithin, int duplicateBits) {
    public static final Grouping DEFAULT = new Grouping(17, 10, Duration.ofHours(36), Duration.ofSeconds(300), 8);

    public Grouping {
        if (!(eventFactor >= 1)) throw new InvalidValue("must have an event factor of at least 1");
        if (eventNeighbours < 1) throw new InvalidValue("must look at 1 neighbouring pause at least");
        if (eventPause.isNegative() || duplicateWithin.isNegative()) throw new InvalidValue("must not be less than 0");
        if (duplicateBits < 0 || duplicateBits > 64) throw new InvalidValue("must be between 0 and 64 bits");
    }
}
