package app.montage.application.gratitude;

import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.FeedCandidate;
import app.montage.domain.gratitude.FeedPlace;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.RecentShare;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Tells of what a story gives it, for whoever asks. */
final class GivenFeeds implements FeedReader {
    final List<FeedCandidate> ranked = new ArrayList<>();
    final List<FeedCandidate> recents = new ArrayList<>();
    final List<PostReader.Mark> byTime = new ArrayList<>();
    final List<TrendMark> trending = new ArrayList<>();
    RecentShare share = RecentShare.DEFAULT;

    @Override
    public FeedCandidates candidates(Viewer viewer, Instant now) {
        return new FeedCandidates(List.copyOf(ranked), List.copyOf(recents), share);
    }

    @Override
    public List<FeedPlace> further(Viewer viewer, FeedCursor behind, int most) {
        return ranked.stream()
                .filter(it -> it.rank().value() < behind.rank().value())
                .limit(most)
                .map(it -> new FeedPlace(it, it.pool(), 0))
                .toList();
    }

    @Override
    public List<PostReader.Mark> byTime(Viewer viewer, PageRequest<PostReader.Mark> request) {
        return part(byTime, request);
    }

    @Override
    public List<TrendMark> trending(Viewer viewer, PageRequest<TrendMark> request, Instant now) {
        return part(trending, request);
    }

    private static <T> List<T> part(List<T> all, PageRequest<T> request) {
        List<T> list = request.backward() ? all.reversed() : all;
        int from = request.cursor() == null ? 0 : list.indexOf(request.cursor()) + 1;
        return list.subList(from, Math.min(list.size(), from + request.size() + 1));
    }

    @Override
    public FeedPreferencesView preferences(Viewer viewer) {
        return new FeedPreferencesView(share.percent());
    }

    @Override
    public Set<PostId> viral(Viewer viewer, Collection<PostId> posts, Instant now) {
        return Set.of();
    }
}
