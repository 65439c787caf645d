package app.montage.persistence.gratitude;

import app.montage.domain.gratitude.Closeness;
import app.montage.domain.gratitude.FeedPlace;
import app.montage.domain.gratitude.FeedPool;
import app.montage.domain.gratitude.FeedRegard;

/** Why a post stands where it stands in a snapshot, as the bits of a number. */
final class FeedReasons {
    private static final int THREE_BITS = 7;
    private static final int CLOSENESS = 3;
    private static final int ENGAGES = 1 << 6;
    private static final int MENTIONED = 1 << 7;
    private static final int SEEN = 1 << 8;
    private static final int EARLIER = 9;
    /** More count alike. */
    private static final int MOST_EARLIER = 7;

    private FeedReasons() {}

    static int of(FeedPlace place) {
        FeedRegard regard = place.candidate().regard();
        return place.pool().ordinal()
                | regard.closeness().ordinal() << CLOSENESS
                | (regard.engages() ? ENGAGES : 0)
                | (regard.mentioned() ? MENTIONED : 0)
                | (regard.seen() ? SEEN : 0)
                | Math.min(MOST_EARLIER, place.earlier()) << EARLIER;
    }

    static FeedPool pool(int reasons) {
        return FeedPool.values()[reasons & THREE_BITS];
    }

    static FeedRegard regard(int reasons) {
        return new FeedRegard(
                Closeness.values()[reasons >> CLOSENESS & THREE_BITS],
                (reasons & ENGAGES) != 0,
                (reasons & MENTIONED) != 0,
                (reasons & SEEN) != 0);
    }

    static int earlier(int reasons) {
        return reasons >> EARLIER & THREE_BITS;
    }
}
