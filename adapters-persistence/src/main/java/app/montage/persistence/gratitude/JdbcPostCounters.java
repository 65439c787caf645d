package app.montage.persistence.gratitude;

import app.montage.application.gratitude.PostCounters;
import app.montage.domain.gratitude.PostId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Posts are held first, so that nobody changes their counters meanwhile: what somebody does then is not committed, and so is not
 * counted here but by themselves, afterwards.
 */
@Singleton
final class JdbcPostCounters implements PostCounters {
    private static final String HOLD = """
            /* posts to count */
            SELECT id FROM gratitude.posts WHERE id > :after ORDER BY id LIMIT :most FOR NO KEY UPDATE""";

    private static final String ENGAGERS = """
            /* count deeds */
            INSERT INTO gratitude.engagers AS old (post_id, user_id, deeds)
            SELECT post_id, user_id, coalesce(truth.deeds, 0)
            FROM (
              SELECT post_id, user_id, CAST(count(*) AS integer) AS deeds FROM (
                SELECT post_id, user_id FROM gratitude.likes WHERE post_id = ANY (:ids)
                UNION ALL SELECT post_id, user_id FROM gratitude.emoji_reactions WHERE post_id = ANY (:ids)
                UNION ALL SELECT post_id, user_id FROM gratitude.shares WHERE post_id = ANY (:ids)) AS facts
              GROUP BY post_id, user_id) AS truth
            FULL JOIN (SELECT * FROM gratitude.engagers WHERE post_id = ANY (:ids)) AS kept USING (post_id, user_id)
            WHERE kept.deeds IS DISTINCT FROM coalesce(truth.deeds, 0)
            ON CONFLICT (post_id, user_id) DO UPDATE SET deeds = excluded.deeds
            RETURNING post_id""";

    private static final String REPLIES = """
            /* count replies */
            UPDATE gratitude.comments c SET replies_count = truth.replies
            FROM (SELECT above.id, (SELECT count(*) FROM gratitude.comments r WHERE r.parent_id = above.id) AS replies
              FROM gratitude.comments above WHERE above.post_id = ANY (:ids)) AS truth
            WHERE c.id = truth.id AND c.replies_count <> truth.replies
            RETURNING c.post_id""";

    /** Of sums, the last digits depend on the order in which they were made. */
    private static final String COUNT = """
            /* count what was done with posts */
            UPDATE gratitude.posts p SET hearts_count = truth.hearts, reactions_count = truth.reactions,
              shares_count = truth.shares, comments_count = truth.comments, engagers_count = truth.engagers,
              reaction_counts = truth.by_emoji, feed_rank = truth.feed_rank, trend_rank = truth.trend_rank
            FROM (
              SELECT counted.*, gratitude.feed_rank(hearts, reactions, shares, created_at) AS feed_rank
              FROM (
                SELECT p.id, p.created_at,
                  (SELECT CAST(count(*) AS integer) FROM gratitude.likes WHERE post_id = p.id) AS hearts,
                  (SELECT CAST(count(*) AS integer) FROM gratitude.emoji_reactions WHERE post_id = p.id) AS reactions,
                  (SELECT CAST(count(*) AS integer) FROM gratitude.shares WHERE post_id = p.id) AS shares,
                  (SELECT count(*) FROM gratitude.comments WHERE post_id = p.id AND deleted_at IS NULL) AS comments,
                  (SELECT count(*) FROM gratitude.engagers WHERE post_id = p.id AND deeds > 0) AS engagers,
                  (SELECT coalesce(jsonb_object_agg(emoji_code, times), '{}') FROM (SELECT emoji_code, count(*) AS times
                    FROM gratitude.emoji_reactions WHERE post_id = p.id GROUP BY emoji_code) AS e) AS by_emoji,
                  gratitude.trend_of(p.id) AS trend_rank
                FROM gratitude.posts p WHERE p.id = ANY (:ids)) AS counted) AS truth
            WHERE p.id = truth.id AND (
              (p.hearts_count, p.reactions_count, p.shares_count, p.comments_count, p.engagers_count, p.reaction_counts)
                <> (truth.hearts, truth.reactions, truth.shares, truth.comments, truth.engagers, truth.by_emoji)
              OR abs(p.feed_rank - truth.feed_rank) > 1e-9
              OR (p.trend_rank IS NULL) <> (truth.trend_rank IS NULL)
              OR abs(p.trend_rank - truth.trend_rank) > 1e-6)
            RETURNING p.id AS post_id""";

    private static final UUID FIRST = new UUID(0, 0);

    private final Sql sql;

    JdbcPostCounters(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Looked repair(@Nullable PostId after, int most) {
        Params next = Params.of("after", after == null ? FIRST : after.value()).and("most", most);
        List<UUID> posts = sql.list(HOLD, next, row -> row.uuid("id"));
        if (posts.isEmpty()) return new Looked(null, 0, 0);
        Params params = Params.of("ids", posts.toArray(UUID[]::new));
        Set<UUID> wrong = new HashSet<>();
        for (String statement : List.of(ENGAGERS, REPLIES, COUNT))
            wrong.addAll(sql.change(statement, params, row -> row.uuid("post_id")));
        return new Looked(new PostId(posts.getLast()), posts.size(), wrong.size());
    }
}
