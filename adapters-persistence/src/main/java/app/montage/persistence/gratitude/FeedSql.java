package app.montage.persistence.gratitude;

import app.montage.domain.gratitude.FeedPool;
import app.montage.persistence.account.ClearanceSql;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may come into a person's feed (feed.md 9.2) beside what all feeds have in common ({@link CommonPosts}): the best of whom they
 * follow and of whom these follow, and what was posted since that was looked up. Each is read from the index that has it in its order,
 * and only until there is enough: it does not matter how many posts there are. Beside posts comes one row without, which tells of the viewer.
 *
 * <p>The people whom the viewer follows, or wants nothing from, are read once. They are asked for by IN, which makes a table
 * to look up of them: joined, they would be gone through for each post, since the planner takes them for a few. What is to be known
 * of hundreds of them, the tables are asked for by an array, which is one walk through an index that has all that is asked.
 */
final class FeedSql {
    private static final String FOLLOWED = """
            SELECT followed_id AS id FROM account.follows
            WHERE follower_id = CAST(:viewer AS uuid) AND status = 'ACTIVE' ORDER BY follows.id DESC LIMIT 5000""";

    /** Those of them who follow the viewer, in one walk through the index: by an array, and not one by one. */
    private static final String MUTUAL = """
            SELECT follower_id AS id FROM account.follows
            WHERE followed_id = CAST(:viewer AS uuid) AND status = 'ACTIVE'
              AND follower_id = ANY (ARRAY(SELECT id FROM followed))""";

    /** Those of them who are not there, in the same way: an index has all who are not there for everybody, which are few. */
    private static final String GONE = """
            SELECT id FROM account.users
            WHERE (deleted_at IS NOT NULL OR NOT active) AND id = ANY (ARRAY(SELECT id FROM followed))""";

    /** Those whom the viewer follows, whose being private makes no difference, with what of theirs is to be seen. */
    private static final String CLOSE =
            """
            SELECT o.id, %s AS level
            FROM (SELECT id, id NOT IN (SELECT id FROM gone) AS active, CAST(NULL AS timestamptz) AS deleted_at,
                true AS is_private, id IN (SELECT id FROM mutual) AS mutual FROM followed) AS o""".formatted(ClearanceSql.level("o", "o.id IN (SELECT id FROM avoided)", "o.mutual", "true"));

    /** Of some of those whom the viewer has followed last, some of whom they have followed last. */
    private static final String FAR = """
            SELECT o.id, %s AS level
            FROM (
              SELECT DISTINCT theirs.followed_id AS id
              FROM (SELECT id FROM followed LIMIT 20) AS mine
              CROSS JOIN LATERAL (
                SELECT followed_id FROM account.follows
                WHERE follower_id = mine.id AND status = 'ACTIVE' ORDER BY id DESC LIMIT 3) AS theirs) AS person
            %s
            WHERE person.id <> CAST(:viewer AS uuid) AND person.id NOT IN (SELECT id FROM followed)""".formatted(
                    ClearanceSql.level("o", "o.id IN (SELECT id FROM avoided)", "false", "false"),
                    AuthorSql.author("person.id"));

    /** Authors with whose posts the viewer did something three times in 30 days, or of late where they did very much. */
    private static final String ENGAGED = """
            SELECT p.author_id AS id FROM (%s UNION ALL %s UNION ALL %s) AS deed
            JOIN gratitude.posts p ON p.id = deed.post_id
            GROUP BY p.author_id HAVING count(*) >= 3""".formatted(deeds("likes"), deeds("emoji_reactions"), deeds("shares"));

    private static final String SHARE =
            "(SELECT recent_share FROM gratitude.feed_preferences WHERE user_id = CAST(:viewer AS uuid))";

    /** The newest posts that the viewer was shown, which are those that come into question. */
    private static final String SEEN = """
            SELECT post_id FROM gratitude.feed_impressions
            WHERE user_id = CAST(:viewer AS uuid) AND shown_at > CAST(:now AS timestamptz) - interval '14 days'
            ORDER BY post_id DESC LIMIT 2000""";

    private static final String BY_RANK = "ORDER BY p.feed_rank DESC, p.id DESC LIMIT ";

    private static final String BY_TIME = "ORDER BY p.created_at DESC, p.id DESC LIMIT ";

    private static final String FRESH = """
            gratitude.posts p
            %s
            WHERE p.deleted_at IS NULL AND p.hidden_at IS NULL AND p.author_id <> CAST(:viewer AS uuid)
              AND p.visibility >= 2 AND p.created_at > CAST(:since AS timestamptz) AND p.visibility >= %s
            %s%d""".formatted(
                    AuthorSql.author("p.author_id"),
                    ClearanceSql.level(
                            "o",
                            "p.author_id IN (SELECT id FROM avoided)",
                            "p.author_id IN (SELECT id FROM mutual)",
                            "p.author_id IN (SELECT id FROM followed)"),
                    BY_TIME,
                    CommonPosts.RECENTS);

    private static final String OWN = """
            gratitude.posts p
            WHERE p.author_id = CAST(:viewer AS uuid) AND p.deleted_at IS NULL AND p.hidden_at IS NULL
              AND p.created_at > CAST(:now AS timestamptz) - interval '1 hour'
            %s1""".formatted(BY_TIME);

    private static final List<String> TIES =
            List.of(cte("followed", FOLLOWED), cte("mutual", MUTUAL), cte("avoided", AuthorSql.AVOIDED));

    private static final List<String> RECENT = List.of(pool(FeedPool.RECENT, FRESH), pool(FeedPool.RECENT, OWN));

    /** For whom nothing is remembered. */
    static final String ANEW = candidates(
            "feed candidates",
            List.of(cte("gone", GONE), cte("close", CLOSE), cte("far", FAR), cte("engaged", ENGAGED)),
            List.of(
                    pool(FeedPool.FOLLOWED, best("close") + BY_RANK + 400),
                    pool(FeedPool.SECOND_DEGREE, best("far") + BY_RANK + 100)),
            "ARRAY(SELECT id FROM far) AS far, ARRAY(SELECT id FROM engaged) AS engaged");

    /** For whom the rest is remembered, if they have the same ties still. */
    static final String AGAIN =
            candidates("feed candidates again", List.of(), List.of(), "NULL AS far, NULL AS engaged");

    private FeedSql() {}

    private static String candidates(String title, List<String> circle, List<String> best, String self) {
        return """
                /* %s */
                WITH %s
                SELECT pool, id, author_id, created_at, feed_rank,
                  CASE WHEN calls THEN (SELECT content FROM gratitude.posts p WHERE p.id = found.id
                    AND strpos(lower(content), (SELECT '@' || username FROM account.users WHERE id = CAST(:viewer AS uuid))) > 0)
                    END AS content,
                  NULL AS username, NULL AS recent_share, NULL AS followed, NULL AS mutual, NULL AS avoided, NULL AS seen,
                  NULL AS far, NULL AS engaged
                FROM (
                %s) AS found
                UNION ALL
                SELECT NULL, NULL, NULL, NULL, NULL, NULL,
                  (SELECT username FROM account.users WHERE id = CAST(:viewer AS uuid)), %s, ARRAY(SELECT id FROM followed),
                  ARRAY(SELECT id FROM mutual), ARRAY(SELECT id FROM avoided), ARRAY(%s), %s""".formatted(
                        title, joined(",\n", TIES, circle), joined("\nUNION ALL\n", best, RECENT), SHARE, SEEN, self);
    }

    private static String joined(String between, List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.joining(between));
    }

    private static String cte(String name, String query) {
        return name + " AS MATERIALIZED (" + query + ")";
    }

    /**
     * The best of each one's posts of two weeks: no page could hold more of one author. When these began is worked out once, by
     * queries of their own, and not for each author and post: it takes the calendar.
     */
    private static String best(String authors) {
        return """
                %1$s CROSS JOIN LATERAL (
                  SELECT id, %1$s.id AS author_id, created_at, feed_rank, calls FROM gratitude.posts
                  WHERE author_id = %1$s.id AND deleted_at IS NULL AND hidden_at IS NULL AND visibility >= 2
                    AND visibility >= %1$s.level
                    AND created_at > (SELECT CAST(:now AS timestamptz) - interval '14 days')
                    AND feed_rank > (SELECT gratitude.days(CAST(:now AS timestamptz) - interval '14 days'))
                  ORDER BY feed_rank DESC, id DESC LIMIT 20) AS p
                WHERE %1$s.level < 4
                """.formatted(authors);
    }

    private static String deeds(String table) {
        return """
                (SELECT post_id FROM gratitude.%s WHERE user_id = CAST(:viewer AS uuid)
                  AND created_at > CAST(:now AS timestamptz) - interval '30 days' ORDER BY created_at DESC LIMIT 100)""".formatted(table);
    }

    private static String pool(FeedPool pool, String from) {
        return "(SELECT %d AS pool, p.id, p.author_id, p.created_at, p.feed_rank, p.calls\nFROM %s)"
                .formatted(pool.ordinal(), from);
    }
}
