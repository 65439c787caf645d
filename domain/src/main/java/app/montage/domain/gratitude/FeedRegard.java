package app.montage.domain.gratitude;

/**
 * What is between a viewer and a post, and lets it stand higher or lower for them than for others (feed.md 9.1).
 *
 * @param engages the viewer did something with the author's posts at least three times in 30 days
 * @param mentioned the post mentions the viewer
 * @param seen the post was in the viewer's feed within 14 days
 */
public record FeedRegard(Closeness closeness, boolean engages, boolean mentioned, boolean seen) {
    public static final FeedRegard NONE = new FeedRegard(Closeness.NONE, false, false, false);
    private static final double ENGAGES = 1.25;
    private static final double MENTIONED = 1.5;
    private static final double SEEN = 0.25;

    public FeedRegard withSeen() {
        return new FeedRegard(closeness, engages, mentioned, true);
    }

    double relationship() {
        return closeness.factor() * (engages ? ENGAGES : 1);
    }

    double mention() {
        return mentioned ? MENTIONED : 1;
    }

    double repetition() {
        return seen ? SEEN : 1;
    }

    double factor() {
        return relationship() * mention() * repetition();
    }
}
