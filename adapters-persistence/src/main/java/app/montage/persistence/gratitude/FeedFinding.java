package app.montage.persistence.gratitude;

import app.montage.application.gratitude.FeedCandidates;
import app.montage.application.gratitude.FeedSnapshot;
import app.montage.domain.account.Username;
import app.montage.domain.gratitude.Closeness;
import app.montage.domain.gratitude.FeedCandidate;
import app.montage.domain.gratitude.FeedPool;
import app.montage.domain.gratitude.FeedRegard;
import app.montage.domain.gratitude.Mentions;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import app.montage.persistence.gratitude.CommonPosts.Common;
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
    static final Comparator<FeedCandidate> NEWEST_FIRST = Comparator.comparing(FeedCandidate::createdAt)
            .thenComparing(it -> it.id().value())
            .reversed();

    private final UserId viewer;
    private final List<FeedRow> rows;
    private final Self self;
    private final Circle circle;
    private final List<FeedCandidate> all = new ArrayList<>();

    private FeedFinding(UserId viewer, List<FeedRow> rows, @Nullable Circle known) {
        this.viewer = viewer;
        this.rows = rows;
        self = only(Self.class).findFirst().orElseThrow();
        circle = Objects.requireNonNull(known == null ? self.circle() : known);
    }

    /** Of what was looked up for the viewer, and what everybody's feeds have in common. */
    static FeedFinding anew(UserId viewer, List<FeedRow> rows, CommonPosts.Found common) {
        FeedFinding finding = new FeedFinding(viewer, rows, null);
        common.of(finding.self.share()).flatMap(finding::regarded).forEach(finding.all::add);
        finding.addFound(common.since());
        finding.addRecentsByFollowed();
        return finding;
    }

    /** Of what was posted since and what is remembered; nothing where that was for other ties, or another share of what is new. */
    static Optional<FeedFinding> again(UserId viewer, List<FeedRow> rows, Remembered remembered) {
        FeedFinding finding = new FeedFinding(viewer, rows, remembered.circle());
        if (!remembered.isFor(finding.self)) return Optional.empty();
        finding.all.addAll(remembered.candidates());
        finding.addFound(remembered.since());
        return Optional.of(finding);
    }

    /** What was posted since is not only new, but may be among the best as well. */
    private void addFound(Instant since) {
        List<FeedCandidate> found = only(Found.class).map(this::regarded).toList();
        all.addAll(found);
        found.stream()
                .filter(it -> isByAnother(it) && it.createdAt().isAfter(since))
                .map(it -> it.in(pool(it.regard().closeness())))
                .forEach(all::add);
    }

    /** Where most of what is new is not for the viewer, as where people post for their friends alone. */
    private void addRecentsByFollowed() {
        long recents = in(FeedPool.RECENT).count();
        if (recents < self.share().upTo(FeedSnapshot.MOST))
            all.addAll(in(FeedPool.FOLLOWED).map(it -> it.in(FeedPool.RECENT)).toList());
    }

    private Stream<FeedCandidate> in(FeedPool pool) {
        return all.stream().filter(it -> it.pool() == pool);
    }

    private <T> Stream<T> only(Class<T> type) {
        return rows.stream().filter(type::isInstance).map(type::cast);
    }

    private FeedCandidate regarded(Found row) {
        boolean mentioned = row.content() != null && isOneOf(Mentions.names(row.content()));
        return regarded(row.candidate(), mentioned);
    }

    /** Nothing where it is not for the viewer to see, or is their own. */
    private Stream<FeedCandidate> regarded(Common common) {
        FeedCandidate it = common.candidate();
        return isByAnother(it)
                        && self.ties()
                                .clearance(viewer, it.author(), common.standing())
                                .admits(common.visibility())
                ? Stream.of(regarded(it, isOneOf(common.mentioned())))
                : Stream.empty();
    }

    private FeedCandidate regarded(FeedCandidate it, boolean mentioned) {
        return it.regarded(
                new FeedRegard(closeness(it.author()), circle.engaged().contains(it.author()), mentioned, false));
    }

    private Closeness closeness(UserId author) {
        if (self.ties().mutual().contains(author)) return Closeness.MUTUAL;
        if (self.ties().followed().contains(author)) return Closeness.FOLLOWED;
        return circle.far().contains(author) ? Closeness.SECOND_DEGREE : Closeness.NONE;
    }

    private boolean isOneOf(Collection<Username> names) {
        return self.name() != null && names.contains(self.name());
    }

    private boolean isByAnother(FeedCandidate it) {
        return !it.author().equals(viewer);
    }

    /** The viewer's own posts are looked up each time. */
    Remembered toRemember(Instant now) {
        return new Remembered(
                self.ties(),
                self.share(),
                now,
                all.stream().filter(this::isByAnother).toList(),
                circle);
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
