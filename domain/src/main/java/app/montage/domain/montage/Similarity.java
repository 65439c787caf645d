package app.montage.domain.montage;

/**
 * How much two units show the same, from 0 to 1: by time, place, tags, widget type and look, as far as both have them
 * (scorer.md 8.6).
 */
final class Similarity {
    private static final double TIME = 0.35;
    private static final double PLACE = 0.25;
    private static final double TAGS = 0.20;
    private static final double TYPE = 0.05;
    private static final double LOOK = 0.15;
    private static final double NEAR_MILLIS = 6 * 3_600_000.0;
    /**
     * So many times further apart, 15 days, there is no nearness. It would be less than 1e-26, which tells only between
     * units that share nothing at all.
     */
    private static final double FAR = 60;

    private final Units units;

    Similarity(Units units) {
        this.units = units;
    }

    double between(int one, int other) {
        return above(-1, one, other);
    }

    /**
     * The similarity if it is above a floor, else some number not above it. The nearness in time costs most, so it is
     * only worked out where its best guess could lift the sum above the floor. Guess and truth go through the same sums,
     * so rounding cannot put the guess below the truth.
     */
    double above(double floor, int one, int other) {
        double apart = Math.abs(units.millis[one] - units.millis[other]) / NEAR_MILLIS;
        boolean placed = units.places.comparable(one, other);
        boolean tagged = units.tags.comparable(one, other);
        boolean hashed = units.hashed[one] && units.hashed[other];
        double place = placed ? PLACE * units.places.nearness(one, other) : 0;
        double tags = tagged ? TAGS * units.tags.jaccard(one, other) : 0;
        double type = units.types[one] == units.types[other] ? TYPE : 0;
        double look = hashed ? LOOK * (1 - Long.bitCount(units.hashes[one] ^ units.hashes[other]) / 64.0) : 0;
        double all = TIME + (placed ? PLACE : 0) + (tagged ? TAGS : 0) + TYPE + (hashed ? LOOK : 0);

        double guess = (TIME / (1 + apart) + place + tags + type + look) / all;
        if (guess <= floor) return guess;
        double time = apart > FAR ? 0 : TIME * StrictMath.exp(-apart);
        return (time + place + tags + type + look) / all;
    }
}
