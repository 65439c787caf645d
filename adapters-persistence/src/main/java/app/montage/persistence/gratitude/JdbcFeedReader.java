package app.montage.persistence.gratitude;

import app.montage.application.gratitude.FeedCandidates;
import app.montage.application.gratitude.FeedCursor;
import app.montage.application.gratitude.FeedPreferencesView;
import app.montage.application.gratitude.FeedReader;
import app.montage.application.gratitude.PostReader.Mark;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.FeedPlace;
import app.montage.domain.gratitude.FeedPool;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.RecentShare;
import app.montage.domain.gratitude.TrendRank;
import app.montage.domain.gratitude.ViralRule;
import app.montage.persistence.account.ClearanceSql;
import app.montage.persistence.gratitude.FeedMemory.Remembered;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcFeedReader implements FeedReader {
    private static final Instant BEFORE_ALL = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant BEHIND_ALL = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private static final String AUTHOR = AuthorSql.author("p.author_id");

    private static final String FURTHER = """
            /* feed further */
            SELECT p.id, p.author_id, p.created_at, p.feed_rank FROM gratitude.posts p %s
            WHERE p.visibility = 3 AND (p.feed_rank, p.id) < (:rank, :post) AND p.author_id <> CAST(:viewer AS uuid) AND %s
              AND NOT EXISTS (SELECT FROM gratitude.feed_impressions shown
                WHERE shown.user_id = CAST(:viewer AS uuid) AND shown.post_id = p.id AND shown.shown_at >= :frozenAt)
            ORDER BY p.feed_rank DESC, p.id DESC LIMIT :limit""".formatted(AUTHOR, AuthorSql.SEEN);

    private static final String BY_TIME = """
            /* feed by time */
            SELECT p.id, p.created_at FROM gratitude.posts p %s
            WHERE p.visibility >= 2 AND (p.created_at, p.id) {than} (CAST(:time AS timestamptz), :post) AND %s
            ORDER BY p.created_at {order}, p.id {order} LIMIT :limit""".formatted(AUTHOR, AuthorSql.SEEN);

    private static final String TRENDING = """
            /* trending posts */
            SELECT p.id, p.trend_rank FROM gratitude.posts p %s
            WHERE %s AND (p.trend_rank, p.id) {than} (:rank, :post) AND NOT o.is_private AND %s
            ORDER BY p.trend_rank {order}, p.id {order} LIMIT :limit""".formatted(AUTHOR, CommonPosts.TRENDS, AuthorSql.SEEN);

    private static final String OLDER = forward(BY_TIME);
    private static final String NEWER = backward(BY_TIME);
    private static final String LESS = forward(TRENDING);
    private static final String MORE = backward(TRENDING);

    /** Beside each stands what is usual among the posts of its author that whoever sees it sees, too. */
    private static final String VIRAL = """
            /* viral posts */
            SELECT p.id, p.shares_count, p.trend_rank, (
              SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY coalesce(other.trend_rank, '-infinity'))
              FROM gratitude.posts other
              WHERE other.author_id = p.author_id AND other.id <> p.id AND other.deleted_at IS NULL
                AND other.hidden_at IS NULL AND other.visibility >= p.visibility
                AND other.created_at > CAST(:now AS timestamptz) - interval '30 days') AS usual
            FROM gratitude.posts p, %s
            WHERE p.id = ANY (:posts) AND p.shares_count >= :shares AND p.deleted_at IS NULL
              AND p.visibility >= clearance.level""".formatted(ClearanceSql.of("p.author_id"));

    private static final String PREFERENCES = """
            /* own feed preferences */
            SELECT recent_share FROM gratitude.feed_preferences WHERE user_id = CAST(:viewer AS uuid)""";

    private final Sql sql;
    private final FeedMemory memory;
    private final CommonPosts common;

    JdbcFeedReader(Sql sql, FeedMemory memory, CommonPosts common) {
        this.sql = sql;
        this.memory = memory;
        this.common = common;
    }

    private static String forward(String sql) {
        return sql.replace("{than}", "<").replace("{order}", "DESC");
    }

    private static String backward(String sql) {
        return sql.replace("{than}", ">").replace("{order}", "ASC");
    }

    @Override
    public FeedCandidates candidates(Viewer viewer, Instant now) {
        return memory.of(viewer.id())
                .flatMap(it -> again(viewer, now, it))
                .orElseGet(() -> anew(viewer, now))
                .candidates();
    }

    private Optional<FeedFinding> again(Viewer viewer, Instant now, Remembered remembered) {
        Params params = Params.of("viewer", viewer.id()).and("now", now).and("since", remembered.since());
        return FeedFinding.again(viewer.id(), sql.list(FeedSql.AGAIN, params, FeedRows::of), remembered);
    }

    private FeedFinding anew(Viewer viewer, Instant now) {
        CommonPosts.Found everybodys = common.asOf(now);
        Params params = Params.of("viewer", viewer.id()).and("now", now).and("since", everybodys.since());
        FeedFinding finding = FeedFinding.anew(viewer.id(), sql.list(FeedSql.ANEW, params, FeedRows::of), everybodys);
        memory.remember(viewer.id(), finding.toRemember(now));
        return finding;
    }

    @Override
    public List<FeedPlace> further(Viewer viewer, FeedCursor behind, int most) {
        Params params = Params.of("viewer", viewer.id())
                .and("rank", behind.rank())
                .and("post", behind.post())
                .and("frozenAt", behind.frozenAt())
                .and("limit", most);
        return sql.list(
                FURTHER, params, row -> new FeedPlace(FeedRows.candidate(row, FeedPool.POPULAR), FeedPool.POPULAR, 0));
    }

    @Override
    public List<Mark> byTime(Viewer viewer, PageRequest<Mark> request) {
        Mark mark = Optional.ofNullable(request.cursor())
                .orElse(
                        request.backward()
                                ? new Mark(BEFORE_ALL, new PostId(FIRST))
                                : new Mark(BEHIND_ALL, new PostId(LAST)));
        Params params = Params.of("viewer", viewer.user())
                .and("time", mark.createdAt())
                .and("post", mark.id())
                .and("limit", request.size() + 1);
        return sql.list(
                request.backward() ? NEWER : OLDER,
                params,
                row -> new Mark(row.time("created_at"), row.id("id", PostId::new)));
    }

    @Override
    public List<TrendMark> trending(Viewer viewer, PageRequest<TrendMark> request, Instant now) {
        TrendMark mark = Optional.ofNullable(request.cursor())
                .orElse(
                        request.backward()
                                ? new TrendMark(new TrendRank(-Double.MAX_VALUE), new PostId(FIRST))
                                : new TrendMark(new TrendRank(Double.MAX_VALUE), new PostId(LAST)));
        Params params = Params.of("viewer", viewer.user())
                .and("now", now)
                .and("rank", mark.trend())
                .and("post", mark.post())
                .and("limit", request.size() + 1);
        return sql.list(
                request.backward() ? MORE : LESS,
                params,
                row -> new TrendMark(new TrendRank(row.real("trend_rank")), row.id("id", PostId::new)));
    }

    @Override
    public FeedPreferencesView preferences(Viewer viewer) {
        return new FeedPreferencesView(
                sql.one(PREFERENCES, Params.of("viewer", viewer.id()), row -> row.integer("recent_share"))
                        .orElse(RecentShare.DEFAULT.percent()));
    }

    @Override
    public Set<PostId> viral(Viewer viewer, Collection<PostId> posts, Instant now) {
        UUID[] ids = posts.stream().map(PostId::value).toArray(UUID[]::new);
        Params params = Params.of("viewer", viewer.user())
                .and("posts", ids)
                .and("shares", ViralRule.SHARES)
                .and("now", now);
        return sql
                .list(
                        VIRAL,
                        params,
                        row -> new Shared(
                                row.id("id", PostId::new),
                                row.integer("shares_count"),
                                trend(row.realOrNull("trend_rank")),
                                trend(row.realOrNull("usual"))))
                .stream()
                .filter(it -> ViralRule.isViral(it.shares, it.trend, it.usual))
                .map(Shared::id)
                .collect(Collectors.toSet());
    }

    private record Shared(PostId id, int shares, TrendRank trend, TrendRank usual) {}

    private static TrendRank trend(@Nullable Double value) {
        return value == null ? TrendRank.NONE : new TrendRank(value);
    }
}
