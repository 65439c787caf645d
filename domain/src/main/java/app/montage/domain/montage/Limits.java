package app.montage.domain.montage;

import app.montage.domain.shared.InvalidValue;

/**
 * How much of a montage may be of one kind, as long as there is enough else to fill it (scorer.md 8.6).
 *
 * @param perSource at most so many widgets of one moment
 * @param perEvent at most this share of the places for one event
 * @param perType at most this share of the places for one widget type
 * @param relevance nothing less relevant
 */
public record Limits(int perSource, double perEvent, double perType, double relevance) {
    public static final Limits DEFAULT = new Limits(2, 0.25, 0.60, 0.05);
    public static final Limits NONE = new Limits(Integer.MAX_VALUE, 1, 1, 0);
    private static final double ROUNDING = 1e-9;

    public Limits {
        if (perSource < 1) throw new InvalidValue("must allow at least 1 per source");
        if (!(perEvent > 0 && perEvent <= 1)) throw new InvalidValue("must allow a share above 0 up to 1 per event");
        if (!(perType > 0 && perType <= 1))
            throw new InvalidValue("must allow a share above 0 up to 1 per widget type");
        if (!(relevance >= 0 && relevance <= 1)) throw new InvalidValue("must have a relevance between 0 and 1");
    }

    int perEvent(int places) {
        return share(perEvent, places);
    }

    int perType(int places) {
        return share(perType, places);
    }

    private static int share(double share, int places) {
        return Math.max(1, (int) (share * places + ROUNDING));
    }
}
