package app.montage.persistence.gratitude;

import app.montage.application.gratitude.FeedCandidates;
import app.montage.domain.account.Username;
import app.montage.domain.gratitude.Closeness;
import app.montage.domain.gratitude.FeedCandidate;
import app.montage.domain.gratitude.FeedPool;
import app.montage.domain.gratitude.FeedRegard;
import app.montage.domain.gratitude.Mentions;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import app.montage.persistence.gratitude.FeedMemory.Remembered;
import app.montage.persistence.gratitude.FeedRows.Circle;
import app.montage.persistence.gratitude.FeedRows.FeedRow;
import app.montage.persistence.gratitude.FeedRows.Found;
import app.montage.persistence.gratitude.FeedRows.Self;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what was found for a viewer, now and a while ago. */
final class FeedFinding {
    private static final Comparator<FeedCandidate> NEWEST_FIRST = Comparator.comparing(FeedCandidate::createdAt)
            .thenComparing(it -> it.id().value())
            .reversed();

    private final UserId viewer;
    private final Self self;
    private final @Nullable Circle anew;
    private final Circle circle;
    private final List<FeedCandidate> before;
    private final List<FeedCandidate> fresh;

    /** @param remembered what the rows leave out where the viewer is tied to the same people still */
    FeedFinding(UserId viewer, List<FeedRow> rows, @Nullable Remembered remembered) {
        this.viewer = viewer;
        self = only(rows, Self.class).findFirst().orElseThrow();
        anew = self.circle();
        circle = anew != null ? anew : Objects.requireNonNull(remembered).circle();
        before = anew != null || remembered == null ? List.of() : remembered.candidates();
        fresh = only(rows, Found.class).map(this::regarded).toList();
    }

    private static <T> Stream<T> only(List<FeedRow> rows, Class<T> type) {
        return rows.stream().filter(type::isInstance).map(type::cast);
    }

    private FeedCandidate regarded(Found row) {
        FeedCandidate it = row.candidate();
        Closeness follows = it.regard().closeness();
        Closeness closeness =
                follows == Closeness.NONE && circle.far().contains(it.author()) ? Closeness.SECOND_DEGREE : follows;
        return it.regarded(
                new FeedRegard(closeness, circle.engaged().contains(it.author()), mentions(row, self.name()), false));
    }

    private static boolean mentions(Found row, @Nullable Username name) {
        return row.content() != null
                && name != null
                && Mentions.names(row.content()).contains(name);
    }

    /** Nothing where it was remembered already; the viewer's own posts are looked up each time. */
    Optional<Remembered> toRemember(Instant now) {
        return Optional.ofNullable(anew)
                .map(it -> new Remembered(self.ties(), now, byOthers().toList(), it));
    }

    private Stream<FeedCandidate> byOthers() {
        return fresh.stream().filter(it -> !it.author().equals(viewer));
    }

    /** Each post is ranked once, for the first pool that has it. */
    FeedCandidates candidates() {
        Map<PostId, FeedCandidate> ranked = new LinkedHashMap<>();
        Map<PostId, FeedCandidate> recents = new LinkedHashMap<>();
        for (FeedCandidate it : all()) {
            FeedCandidate known =
                    self.seen().contains(it.id()) ? it.regarded(it.regard().withSeen()) : it;
            (it.pool() == FeedPool.RECENT ? recents : ranked).merge(it.id(), known, FeedFinding::firstFound);
        }
        return new FeedCandidates(List.copyOf(ranked.values()), newestFirst(recents.values()), self.share());
    }

    /** What was posted since is not only new, but may be among the best as well. */
    private List<FeedCandidate> all() {
        List<FeedCandidate> all = new ArrayList<>(before);
        all.addAll(fresh);
        if (anew == null)
            byOthers().map(it -> it.in(pool(it.regard().closeness()))).forEach(all::add);
        return all;
    }

    private static FeedPool pool(Closeness closeness) {
        return switch (closeness) {
            case MUTUAL, FOLLOWED -> FeedPool.FOLLOWED;
            case SECOND_DEGREE -> FeedPool.SECOND_DEGREE;
            case NONE -> FeedPool.POPULAR;
        };
    }

    private static List<FeedCandidate> newestFirst(Collection<FeedCandidate> recents) {
        return recents.stream().sorted(NEWEST_FIRST).toList();
    }

    private static FeedCandidate firstFound(FeedCandidate one, FeedCandidate other) {
        return one.pool().compareTo(other.pool()) <= 0 ? one : other;
    }
}
