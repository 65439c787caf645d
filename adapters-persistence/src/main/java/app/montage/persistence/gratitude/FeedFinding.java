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
import app.montage.persistence.gratitude.PopularPosts.Popular;
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
    private final List<FeedCandidate> all = new ArrayList<>();

    /** @param remembered what the rows leave out where the viewer is tied to the same people still; else there is what is popular */
    FeedFinding(UserId viewer, List<FeedRow> rows, @Nullable Remembered remembered, PopularPosts.Found popular) {
        this.viewer = viewer;
        self = only(rows, Self.class).findFirst().orElseThrow();
        anew = self.circle();
        if (anew != null) {
            circle = anew;
            popular.posts().stream().flatMap(this::regarded).forEach(all::add);
            addNew(rows, popular.since());
        } else {
            Remembered before = Objects.requireNonNull(remembered);
            circle = before.circle();
            all.addAll(before.candidates());
            addNew(rows, before.since());
        }
    }

    /** What was posted since is not only new, but may be among the best as well. */
    private void addNew(List<FeedRow> rows, Instant since) {
        List<FeedCandidate> fresh = only(rows, Found.class).map(this::regarded).toList();
        all.addAll(fresh);
        fresh.stream()
                .filter(it -> isByAnother(it) && it.createdAt().isAfter(since))
                .map(it -> it.in(pool(it.regard().closeness())))
                .forEach(all::add);
    }

    private static <T> Stream<T> only(List<FeedRow> rows, Class<T> type) {
        return rows.stream().filter(type::isInstance).map(type::cast);
    }

    private FeedCandidate regarded(Found row) {
        return regarded(row.candidate(), row.candidate().regard().closeness(), mentions(row, self.name()));
    }

    /** Nothing where it is not for the viewer to see, or is their own. */
    private Stream<FeedCandidate> regarded(Popular popular) {
        FeedCandidate it = popular.candidate();
        if (!isByAnother(it) || circle.avoided().contains(it.author())) return Stream.empty();
        return Stream.of(regarded(
                it,
                follows(it.author()),
                self.name() != null && popular.mentioned().contains(self.name())));
    }

    private Closeness follows(UserId author) {
        if (circle.mutual().contains(author)) return Closeness.MUTUAL;
        return circle.followed().contains(author) ? Closeness.FOLLOWED : Closeness.NONE;
    }

    private FeedCandidate regarded(FeedCandidate it, Closeness follows, boolean mentioned) {
        Closeness closeness =
                follows == Closeness.NONE && circle.far().contains(it.author()) ? Closeness.SECOND_DEGREE : follows;
        return it.regarded(new FeedRegard(closeness, circle.engaged().contains(it.author()), mentioned, false));
    }

    private static boolean mentions(Found row, @Nullable Username name) {
        return row.content() != null
                && name != null
                && Mentions.names(row.content()).contains(name);
    }

    /** Nothing where it was remembered already; the viewer's own posts are looked up each time. */
    Optional<Remembered> toRemember(Instant now) {
        return Optional.ofNullable(anew)
                .map(it -> new Remembered(
                        self.ties(), now, all.stream().filter(this::isByAnother).toList(), it));
    }

    private boolean isByAnother(FeedCandidate it) {
        return !it.author().equals(viewer);
    }

    /** Each post is ranked once, for the first pool that has it. */
    FeedCandidates candidates() {
        Map<PostId, FeedCandidate> ranked = new LinkedHashMap<>();
        Map<PostId, FeedCandidate> recents = new LinkedHashMap<>();
        for (FeedCandidate it : all) {
            FeedCandidate known =
                    self.seen().contains(it.id()) ? it.regarded(it.regard().withSeen()) : it;
            (it.pool() == FeedPool.RECENT ? recents : ranked).merge(it.id(), known, FeedFinding::firstFound);
        }
        return new FeedCandidates(List.copyOf(ranked.values()), newestFirst(recents.values()), self.share());
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
