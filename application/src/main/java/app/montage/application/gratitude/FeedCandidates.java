package app.montage.application.gratitude;

import app.montage.domain.gratitude.FeedCandidate;
import app.montage.domain.gratitude.RecentShare;
import java.util.List;

/**
 * What a feed is made of.
 *
 * @param ranked in no order; each once
 * @param recents the newest first
 * @param share how the viewer wants their feed
 */
public record FeedCandidates(List<FeedCandidate> ranked, List<FeedCandidate> recents, RecentShare share) {}
