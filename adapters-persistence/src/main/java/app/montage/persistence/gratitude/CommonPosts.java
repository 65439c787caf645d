package app.montage.persistence.gratitude;

import app.montage.domain.account.Standing;
import app.montage.domain.account.Username;
import app.montage.domain.gratitude.FeedCandidate;
import app.montage.domain.gratitude.FeedPool;
import app.montage.domain.gratitude.Mentions;
import app.montage.domain.gratitude.RecentShare;
import app.montage.domain.moment.Visibility;
import app.montage.persistence.shared.Memories;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What all people's feeds have in common (feed.md 9.2): what trends, what is popular, and what is new. A node looks it up once for all
 * who open their feeds within a while; what of it somebody is to see follows from what ties them to its authors.
 */
@Singleton
final class CommonPosts {
    /** How many of the newest posts of all people are looked through for those that somebody may see. */
    static final int RECENTS = 200;

    /** The same for who wants more of what is new than is usual. */
    private static final int MANY_RECENTS = 700;

    /** What trends for everybody alike (feed.md 9.3). */
    static final String TRENDS = """
            p.visibility = 3 AND p.engagers_count >= 5
            AND p.created_at > (SELECT CAST(:now AS timestamptz) - interval '7 days') """;

    private static final String OPEN = "p.visibility = 3 AND o.active AND o.deleted_at IS NULL AND NOT o.is_private";

    private static final String COMMON = """
            /* common posts */
            %s UNION ALL %s UNION ALL %s""".formatted(
                    pool(FeedPool.TRENDING, TRENDS + " AND " + OPEN, "p.trend_rank", 100),
                    pool(FeedPool.POPULAR, OPEN, "p.feed_rank", 100),
                    pool(
                            FeedPool.RECENT,
                            "p.visibility >= 2 AND o.active AND o.deleted_at IS NULL",
                            "p.created_at",
                            MANY_RECENTS));

    /** @param mentioned by the post, whether there are such people or not */
    record Common(FeedCandidate candidate, Visibility visibility, Standing standing, Set<Username> mentioned) {
        private boolean isRecent() {
            return candidate.pool() == FeedPool.RECENT;
        }
    }

    /** @param recents the newest first */
    record Found(Instant at, List<Common> popular, List<Common> recents) {
        /** After which posts were not looked at. */
        Instant since() {
            return FeedMemory.since(at);
        }

        /** What may come into the feed of who wants so much of what is new. */
        Stream<Common> of(RecentShare share) {
            boolean wantsMany = share.percent() > RecentShare.DEFAULT.percent();
            return Stream.concat(popular.stream(), recents.stream().limit(wantsMany ? MANY_RECENTS : RECENTS));
        }
    }

    private final Sql sql;
    private final Cache<Boolean, Found> memory;

    /** @param period how old ranks may be */
    @Inject
    CommonPosts(Sql sql, @Value("${gratitude.feed-memory.period:60s}") Duration period) {
        this(sql, period, Ticker.systemTicker());
    }

    CommonPosts(Sql sql, Duration period, Ticker clock) {
        this.sql = sql;
        memory = Memories.builder().expireAfterWrite(period).ticker(clock).build();
    }

    Found asOf(Instant now) {
        return memory.get(true, all -> lookUp(now));
    }

    private Found lookUp(Instant now) {
        List<Common> all = sql.list(COMMON, Params.of("now", now), CommonPosts::common);
        return new Found(
                now,
                all.stream().filter(it -> !it.isRecent()).toList(),
                all.stream()
                        .filter(Common::isRecent)
                        .sorted(Comparator.comparing(Common::candidate, FeedFinding.NEWEST_FIRST))
                        .toList());
    }

    private static Common common(Row row) throws SQLException {
        String content = row.textOrNull("content");
        return new Common(
                FeedRows.candidate(row, row.ordinal("pool", FeedPool.class)),
                row.ordinal("visibility", Visibility.class),
                row.flag("is_private") ? Standing.PRIVATE : Standing.OPEN,
                content == null ? Set.of() : Mentions.names(content));
    }

    private static String pool(FeedPool pool, String condition, String order, int most) {
        return """
                (SELECT %d AS pool, p.id, p.author_id, p.created_at, p.feed_rank, p.visibility, o.is_private,
                  CASE WHEN p.calls THEN p.content END AS content
                FROM gratitude.posts p %s
                WHERE p.deleted_at IS NULL AND p.hidden_at IS NULL AND %s ORDER BY %s DESC, p.id DESC LIMIT %d)""".formatted(pool.ordinal(), AuthorSql.author("p.author_id"), condition, order, most);
    }
}
