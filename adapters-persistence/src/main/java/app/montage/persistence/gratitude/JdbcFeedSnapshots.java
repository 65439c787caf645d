package app.montage.persistence.gratitude;

import app.montage.application.gratitude.FeedCursor;
import app.montage.application.gratitude.FeedSnapshot;
import app.montage.application.gratitude.FeedSnapshots;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.FeedCandidate;
import app.montage.domain.gratitude.FeedPlace;
import app.montage.domain.gratitude.FeedRank;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class JdbcFeedSnapshots implements FeedSnapshots {
    private static final String KEEP = """
            /* keep feed snapshot */
            INSERT INTO gratitude.feed_snapshots (id, user_id, frozen_at, post_ids, feed_ranks, reasons)
            VALUES (:id, :owner, :frozenAt, :posts, :ranks, CAST(:reasons AS smallint[]))""";

    /** Where there is a snapshot, there is a row, be it one without a post. */
    private static final String SLOTS = """
            /* feed snapshot page */
            SELECT slot.* FROM gratitude.feed_snapshots s LEFT JOIN LATERAL (
              SELECT k.number, k.feed_rank, k.reasons, p.id, p.author_id, p.created_at
              FROM unnest(s.post_ids, s.feed_ranks, s.reasons) WITH ORDINALITY AS k (id, feed_rank, reasons, number)
              JOIN gratitude.posts p ON p.id = k.id
              %s
              WHERE k.number %s :number AND %s
              ORDER BY k.number %s LIMIT :limit) AS slot ON true
            WHERE s.id = :snapshot AND s.user_id = CAST(:viewer AS uuid) AND s.frozen_at > :after""";

    private static final String BEHIND = SLOTS.formatted(AuthorSql.author("p.author_id"), ">", AuthorSql.SEEN, "ASC");
    private static final String BEFORE = SLOTS.formatted(AuthorSql.author("p.author_id"), "<", AuthorSql.SEEN, "DESC");

    private static final String DELETE_EXPIRED =
            "/* delete feed snapshots */ DELETE FROM gratitude.feed_snapshots WHERE frozen_at <= :after";

    private final Sql sql;

    JdbcFeedSnapshots(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void keep(FeedSnapshot snapshot) {
        List<FeedPlace> places = snapshot.places();
        sql.update(
                KEEP,
                Params.of("id", snapshot.id())
                        .and("owner", snapshot.owner())
                        .and("frozenAt", snapshot.frozenAt())
                        .and(
                                "posts",
                                places.stream()
                                        .map(it -> it.candidate().id().value())
                                        .toArray(UUID[]::new))
                        .and(
                                "ranks",
                                places.stream()
                                        .mapToDouble(it -> it.candidate().rank().value())
                                        .toArray())
                        .and(
                                "reasons",
                                places.stream().mapToInt(FeedReasons::of).toArray()));
    }

    /** Where it is written, and not where it may not have come yet. */
    @Override
    public Optional<List<Slot>> slots(Viewer viewer, PageRequest<FeedCursor> request, Instant now) {
        FeedCursor cursor = request.cursor();
        if (cursor == null) return Optional.empty();
        Params params = Params.of("viewer", viewer.id())
                .and("snapshot", cursor.snapshot())
                .and("number", cursor.index() + 1)
                .and("after", now.minus(FeedSnapshot.LIFE))
                .and("limit", request.size() + 1);
        List<Optional<Slot>> rows = sql.change(request.backward() ? BEFORE : BEHIND, params, JdbcFeedSnapshots::slot);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream().flatMap(Optional::stream).toList());
    }

    private static Optional<Slot> slot(Row row) throws SQLException {
        if (row.isNull("id")) return Optional.empty();
        int reasons = row.integer("reasons");
        FeedCandidate candidate = new FeedCandidate(
                row.id("id", PostId::new),
                row.id("author_id", UserId::new),
                row.time("created_at"),
                new FeedRank(row.real("feed_rank")),
                FeedReasons.pool(reasons),
                FeedReasons.regard(reasons));
        return Optional.of(new Slot(
                row.integer("number") - 1,
                new FeedPlace(candidate, FeedReasons.pool(reasons), FeedReasons.earlier(reasons))));
    }

    @Override
    public int deleteExpired(Instant now) {
        return sql.update(DELETE_EXPIRED, Params.of("after", now.minus(FeedSnapshot.LIFE)));
    }
}
