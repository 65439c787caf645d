package app.montage.domain.gratitude;

import app.montage.domain.shared.InvalidValue;

/**
 * How many of a hundred places in a feed are for what is new, whatever it is worth (P-12). They are spread evenly: of the
 * first n places of a page exactly n times the share, rounded down.
 */
public record RecentShare(int percent) {
    public static final RecentShare DEFAULT = new RecentShare(20);
    private static final int ALL = 100;

    public RecentShare {
        if (percent < 0 || percent > ALL) throw new InvalidValue("must be from 0 to " + ALL);
    }

    /** Whether the place of this number, from 1, is for what is new. */
    boolean takes(int place) {
        return upTo(place) > upTo(place - 1);
    }

    /** How many of so many places are for what is new. */
    public int upTo(int places) {
        return places * percent / ALL;
    }
}
