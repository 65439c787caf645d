package app.montage.persistence.gratitude;

import app.montage.application.shared.Viewer;
import app.montage.domain.account.Username;
import app.montage.domain.gratitude.FeedCandidate;
import app.montage.domain.gratitude.FeedPool;
import app.montage.domain.gratitude.Mentions;
import app.montage.domain.shared.UserId;
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
import java.util.List;
import java.util.Set;

/**
 * What trends and what is popular (feed.md 9.2), as nobody in particular sees it: that is the same for everybody, so a node looks it
 * up once for all who open their feeds within a while.
 */
@Singleton
final class PopularPosts {
    private static final String AUTHOR = AuthorSql.author("p.author_id");

    private static final String POPULAR = """
            /* popular posts */
            (SELECT %1$d AS pool, p.id, p.author_id, p.created_at, p.feed_rank, CASE WHEN p.calls THEN p.content END AS content
            FROM gratitude.posts p %3$s WHERE %4$s AND %5$s ORDER BY p.trend_rank DESC, p.id DESC LIMIT 100)
            UNION ALL
            (SELECT %2$d, p.id, p.author_id, p.created_at, p.feed_rank, CASE WHEN p.calls THEN p.content END
            FROM gratitude.posts p %3$s WHERE p.visibility = 3 AND %5$s %6$s 100)""".formatted(
                    FeedPool.TRENDING.ordinal(),
                    FeedPool.POPULAR.ordinal(),
                    AUTHOR,
                    FeedSql.TRENDS,
                    AuthorSql.SEEN,
                    FeedSql.BY_RANK);

    /** @param mentioned by the post, whether there are such people or not */
    record Popular(FeedCandidate candidate, Set<Username> mentioned) {}

    record Found(Instant at, List<Popular> posts) {
        /** After which posts were not looked at. */
        Instant since() {
            return FeedMemory.since(at);
        }

        List<UserId> authors() {
            return posts.stream().map(it -> it.candidate().author()).distinct().toList();
        }
    }

    private final Sql sql;
    private final Cache<Boolean, Found> memory;

    /** @param period how old ranks may be */
    @Inject
    PopularPosts(Sql sql, @Value("${gratitude.feed-memory.period:60s}") Duration period) {
        this(sql, period, Ticker.systemTicker());
    }

    PopularPosts(Sql sql, Duration period, Ticker clock) {
        this.sql = sql;
        memory = Memories.builder().expireAfterWrite(period).ticker(clock).build();
    }

    Found asOf(Instant now) {
        return memory.get(true, all -> new Found(now, lookUp(now)));
    }

    private List<Popular> lookUp(Instant now) {
        return sql.list(POPULAR, Params.of("viewer", Viewer.anonymous().user()).and("now", now), PopularPosts::popular);
    }

    private static Popular popular(Row row) throws SQLException {
        String content = row.textOrNull("content");
        return new Popular(
                FeedRows.plain(row, row.ordinal("pool", FeedPool.class)),
                content == null ? Set.of() : Mentions.names(content));
    }
}
