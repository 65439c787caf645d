package app.montage.application.gratitude;

import app.montage.application.gratitude.FeedSnapshots.Slot;
import app.montage.application.shared.CursorExpiredException;
import app.montage.application.shared.Ids;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.FeedMaker;
import app.montage.domain.gratitude.FeedPlace;
import app.montage.domain.gratitude.PostId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Opens a person's ranked feed and turns its pages. The first page freezes the order of all, so that paging meets nothing twice
 * while others post; what the viewer may see of it is asked for each page anew (feed.md 9.2).
 */
@UseCase
public final class ShowFeed {
    private final FeedReader feeds;
    private final FeedSnapshots snapshots;
    private final FeedImpressions impressions;
    private final PostReader posts;
    private final FeedWatch watch;
    private final Clock clock;
    private final Ids ids;

    public ShowFeed(
            FeedReader feeds,
            FeedSnapshots snapshots,
            FeedImpressions impressions,
            PostReader posts,
            FeedWatch watch,
            Clock clock,
            Ids ids) {
        this.feeds = feeds;
        this.snapshots = snapshots;
        this.impressions = impressions;
        this.posts = posts;
        this.watch = watch;
        this.clock = clock;
        this.ids = ids;
    }

    /** A place of the page, which the viewer comes to by the cursor. */
    private record Stop(FeedCursor cursor, FeedPlace place) {}

    public Page<FeedPostView<FeedCursor>> handle(Viewer viewer, PageRequest<FeedCursor> request) {
        FeedWatch.Kind kind = request.cursor() == null ? FeedWatch.Kind.RANKED : FeedWatch.Kind.RANKED_FURTHER;
        return watch.watch(kind, () -> page(viewer, request));
    }

    private Page<FeedPostView<FeedCursor>> page(Viewer viewer, PageRequest<FeedCursor> request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as exact as cursors tell it
        FeedCursor cursor = request.cursor();
        Page<Stop> page = cursor == null ? opened(viewer, request, now) : turned(viewer, request, cursor, now);
        Map<PostId, PostView> found = posts.many(
                viewer, page.items().stream().map(it -> it.cursor.post()).toList());
        List<FeedPostView<FeedCursor>> shown = page.items().stream()
                .filter(it -> found.containsKey(it.cursor.post()))
                .map(it -> FeedPostView.of(
                        it.cursor, it.place, Objects.requireNonNull(found.get(it.cursor.post())), it.cursor.frozenAt()))
                .toList();
        impressions.note(viewer.id(), shown.stream().map(it -> it.post().id()).toList(), now);
        return new Page<>(shown, page.hasPrevious(), page.hasNext());
    }

    private Page<Stop> opened(Viewer viewer, PageRequest<FeedCursor> request, Instant now) {
        FeedCandidates from = feeds.candidates(viewer, now);
        watch.found(from);
        List<FeedPlace> places =
                FeedMaker.make(from.ranked(), from.recents(), from.share(), request.size(), FeedSnapshot.MOST);
        if (places.isEmpty()) return new Page<>(List.of(), false, false);
        FeedSnapshot snapshot = new FeedSnapshot(ids.next(), viewer.id(), now, places);
        snapshots.keep(snapshot);
        int first = request.backward() ? Math.max(0, places.size() - request.size()) : 0;
        int end = Math.min(places.size(), first + request.size());
        return new Page<>(
                IntStream.range(first, end)
                        .mapToObj(it -> new Stop(snapshot.cursor(it), places.get(it)))
                        .toList(),
                first > 0,
                end < places.size());
    }

    private Page<Stop> turned(Viewer viewer, PageRequest<FeedCursor> request, FeedCursor from, Instant now) {
        return snapshots
                .slots(viewer, request, now)
                .map(slots -> Page.of(request, slots).map(it -> new Stop(from.to(it), it.place())))
                .orElseGet(() -> further(viewer, request, from));
    }

    /** On by rank, where the snapshot is gone: there is no way back in it. */
    private Page<Stop> further(Viewer viewer, PageRequest<FeedCursor> request, FeedCursor from) {
        if (request.backward()) throw new CursorExpiredException();
        List<FeedPlace> places = feeds.further(viewer, from, request.size() + 1);
        List<Stop> stops = IntStream.range(0, places.size())
                .mapToObj(it -> new Slot(from.index() + 1 + it, places.get(it)))
                .map(it -> new Stop(from.to(it), it.place()))
                .toList();
        return Page.of(request, stops);
    }
}
