package app.montage.application.gratitude;

import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.FeedPlace;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.TrendRank;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Tells which posts come into feeds, of those that the viewer may see and whose authors they have not muted. */
public interface FeedReader {
    /** A place among what trends. */
    record TrendMark(TrendRank trend, PostId post) {}

    /** All that may come into the feed of the viewer, who is a person; in one statement. */
    FeedCandidates candidates(Viewer viewer, Instant now);

    /** What is worth less to everybody than the place of the cursor, and was not shown to the viewer since it was frozen, best first. */
    List<FeedPlace> further(Viewer viewer, FeedCursor behind, int most);

    /** Everybody's posts by their time, one more than asked for where there is more, in the order of the request. */
    List<PostReader.Mark> byTime(Viewer viewer, PageRequest<PostReader.Mark> request);

    /** What trends, one more than asked for where there is more, in the order of the request. */
    List<TrendMark> trending(Viewer viewer, PageRequest<TrendMark> request, Instant now);

    /** How the viewer wants their feed. */
    FeedPreferencesView preferences(Viewer viewer);

    /** Which of the posts are viral; in one statement. */
    Set<PostId> viral(Viewer viewer, Collection<PostId> posts, Instant now);
}
