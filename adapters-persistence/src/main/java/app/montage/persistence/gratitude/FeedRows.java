package app.montage.persistence.gratitude;

import app.montage.domain.account.Username;
import app.montage.domain.gratitude.FeedCandidate;
import app.montage.domain.gratitude.FeedPool;
import app.montage.domain.gratitude.FeedRank;
import app.montage.domain.gratitude.FeedRegard;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.RecentShare;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Row;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What rows say of which feeds are made. */
final class FeedRows {
    /** A row of the candidates. */
    sealed interface FeedRow {}

    /** @param content only where the viewer's name is in it, which may also be a part of another one */
    record Found(FeedCandidate candidate, @Nullable String content) implements FeedRow {}

    /**
     * The viewer.
     *
     * @param circle null where it was not looked up
     * @param seen of the posts that were found, now or before
     */
    record Self(
            @Nullable Username name,
            RecentShare share,
            FeedTies ties,
            @Nullable Circle circle,
            Set<PostId> seen) implements FeedRow {}

    /**
     * Who is around those to whom the viewer is tied.
     *
     * @param far whom those follow whom the viewer follows
     * @param engaged with whose posts the viewer does something again and again
     */
    record Circle(Set<UserId> far, Set<UserId> engaged) {}

    private FeedRows() {}

    static FeedRow of(Row row) throws SQLException {
        return row.isNull("pool") ? self(row) : found(row);
    }

    private static Found found(Row row) throws SQLException {
        return new Found(candidate(row, row.ordinal("pool", FeedPool.class)), row.textOrNull("content"));
    }

    private static Self self(Row row) throws SQLException {
        String name = row.textOrNull("username");
        return new Self(
                name == null ? null : new Username(name),
                row.isNull("recent_share") ? RecentShare.DEFAULT : new RecentShare(row.integer("recent_share")),
                new FeedTies(
                        ids(row, "followed", UserId::new),
                        ids(row, "mutual", UserId::new),
                        ids(row, "avoided", UserId::new)),
                row.isNull("far") ? null : new Circle(ids(row, "far", UserId::new), ids(row, "engaged", UserId::new)),
                ids(row, "seen", PostId::new));
    }

    private static <T> Set<T> ids(Row row, String column, Function<UUID, T> type) throws SQLException {
        return Arrays.stream(row.array(column))
                .map(it -> type.apply((UUID) it))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As for somebody to whom the author is nobody in particular. */
    static FeedCandidate candidate(Row row, FeedPool pool) throws SQLException {
        return new FeedCandidate(
                row.id("id", PostId::new),
                row.id("author_id", UserId::new),
                row.time("created_at"),
                new FeedRank(row.real("feed_rank")),
                pool,
                FeedRegard.NONE);
    }
}
