package app.montage.persistence.gratitude;

import app.montage.application.gratitude.FeedCandidates;
import app.montage.domain.account.Username;
import app.montage.domain.gratitude.Closeness;
import app.montage.domain.gratitude.FeedCandidate;
import app.montage.domain.gratitude.FeedPool;
import app.montage.domain.gratitude.FeedRank;
import app.montage.domain.gratitude.FeedRegard;
import app.montage.domain.gratitude.Mentions;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.RecentShare;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How rows become what feeds are made of. */
final class FeedRows {
    private static final Comparator<FeedCandidate> NEWEST_FIRST = Comparator.comparing(FeedCandidate::createdAt)
            .thenComparing(it -> it.id().value())
            .reversed();

    /** A row of the candidates; what the viewer wants of feeds stands in each. */
    record Found(FeedCandidate candidate, @Nullable RecentShare share) {}

    private FeedRows() {}

    static Found found(Row row) throws SQLException {
        FeedCandidate plain = plain(row, row.ordinal("pool", FeedPool.class));
        FeedRegard regard = new FeedRegard(
                row.ordinal("closeness", Closeness.class),
                row.flag("engages"),
                mentions(row.textOrNull("content"), row),
                row.flag("seen"));
        return new Found(
                new FeedCandidate(plain.id(), plain.author(), plain.createdAt(), plain.rank(), plain.pool(), regard),
                row.isNull("recent_share") ? null : new RecentShare(row.integer("recent_share")));
    }

    /** As for somebody to whom the author is nobody in particular. */
    static FeedCandidate plain(Row row, FeedPool pool) throws SQLException {
        return new FeedCandidate(
                row.id("id", PostId::new),
                row.id("author_id", UserId::new),
                row.time("created_at"),
                new FeedRank(row.real("feed_rank")),
                pool,
                FeedRegard.NONE);
    }

    /** There is only a content where the viewer's name is in it, which may also be a part of another one. */
    private static boolean mentions(@Nullable String content, Row row) throws SQLException {
        return content != null && Mentions.names(content).contains(new Username(row.text("username")));
    }

    /** Each post is ranked once, for the first pool that has it. */
    static FeedCandidates candidates(List<Found> rows) {
        Map<PostId, FeedCandidate> ranked = new LinkedHashMap<>();
        List<FeedCandidate> recents = new ArrayList<>();
        for (Found row : rows) {
            FeedCandidate it = row.candidate;
            if (it.pool() == FeedPool.RECENT) recents.add(it);
            else ranked.merge(it.id(), it, FeedRows::firstFound);
        }
        recents.sort(NEWEST_FIRST);
        RecentShare share = rows.isEmpty() ? null : rows.getFirst().share;
        return new FeedCandidates(
                List.copyOf(ranked.values()), recents, Objects.requireNonNullElse(share, RecentShare.DEFAULT));
    }

    private static FeedCandidate firstFound(FeedCandidate one, FeedCandidate other) {
        return one.pool().compareTo(other.pool()) <= 0 ? one : other;
    }
}
