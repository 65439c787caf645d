package app.montage.persistence.gratitude;

import app.montage.persistence.account.ClearanceSql;

/**
 * What may come into a person's feed, as one statement (feed.md 9.2): the best of whom they follow, of whom these follow, of
 * what trends and of everybody, and what is new. Everything is read from the index that has it in its order, and only until
 * there is enough: how many follow whom, and how many posts there are, does not matter.
 */
final class FeedSql {
    /** Out of the authors whom the viewer follows, each with a number of posts that no page could hold more of. */
    private static final String FOLLOWED = """
            FROM (SELECT followed_id, status FROM account.follows
              WHERE follower_id = CAST(:viewer AS uuid) AND status = 'ACTIVE' ORDER BY id DESC LIMIT 5000) AS there
            JOIN account.users o ON o.id = there.followed_id
            LEFT JOIN account.follows back
              ON back.follower_id = there.followed_id AND back.followed_id = CAST(:viewer AS uuid)
            CROSS JOIN LATERAL (
              SELECT * FROM gratitude.posts
              WHERE author_id = there.followed_id AND deleted_at IS NULL AND hidden_at IS NULL
                AND visibility >= %s AND created_at > CAST(:now AS timestamptz) - interval '14 days'
                AND feed_rank > gratitude.days(CAST(:now AS timestamptz) - interval '14 days')
              ORDER BY feed_rank DESC, id DESC LIMIT 20) AS p
            WHERE\s""".formatted(ClearanceSql.level("o"));

    /** Of some of those whom the viewer has followed last, some of whom they have followed last. */
    private static final String FAR = """
            SELECT DISTINCT theirs.followed_id AS id
            FROM (SELECT followed_id FROM account.follows
              WHERE follower_id = CAST(:viewer AS uuid) AND status = 'ACTIVE' ORDER BY id DESC LIMIT 25) AS mine
            CROSS JOIN LATERAL (
              SELECT followed_id FROM account.follows
              WHERE follower_id = mine.followed_id AND status = 'ACTIVE' ORDER BY id DESC LIMIT 10) AS theirs
            WHERE theirs.followed_id <> CAST(:viewer AS uuid)""";

    private static final String OF_FAR = """
            FROM far CROSS JOIN LATERAL (
              SELECT * FROM gratitude.posts
              WHERE author_id = far.id AND deleted_at IS NULL AND hidden_at IS NULL AND visibility = 3
                AND created_at > CAST(:now AS timestamptz) - interval '14 days'
                AND feed_rank > gratitude.days(CAST(:now AS timestamptz) - interval '14 days')
              ORDER BY feed_rank DESC, id DESC LIMIT 5) AS p
            """;

    static final String PUBLIC = "p.deleted_at IS NULL AND p.hidden_at IS NULL AND p.visibility = 3 AND ";

    /** What trends, on every node and for everybody alike (feed.md 9.3). */
    static final String TRENDS = PUBLIC + """
            p.engagers_count >= 5 AND p.created_at > CAST(:now AS timestamptz) - interval '7 days'
            AND NOT o.is_private AND\s""";

    /** Joins the authors and what is between them and the viewer. */
    static final String AUTHORS = """
            JOIN account.users o ON o.id = p.author_id
            LEFT JOIN account.follows there
              ON there.follower_id = CAST(:viewer AS uuid) AND there.followed_id = p.author_id
            LEFT JOIN account.follows back
              ON back.follower_id = p.author_id AND back.followed_id = CAST(:viewer AS uuid)
            """;

    /** The viewer may see the post. */
    static final String SEEN = "p.visibility >= " + ClearanceSql.level("o");

    /** The same, and has not muted who it is from. */
    static final String WANTED = SEEN + """
             AND NOT EXISTS (SELECT FROM account.mutes m
              WHERE m.muter_id = CAST(:viewer AS uuid) AND m.muted_id = p.author_id)
            """;

    /** As above, for lists that private things do not belong into, not even one's own. */
    static final String LISTED = "p.deleted_at IS NULL AND p.hidden_at IS NULL AND p.visibility >= 2 AND " + WANTED;

    private static final String NOT_OWN = "p.author_id <> CAST(:viewer AS uuid) AND ";

    private static final String BY_RANK = "ORDER BY p.feed_rank DESC, p.id DESC LIMIT ";

    /** Authors with whose posts the viewer did something three times in 30 days, or of late where they did very much. */
    private static final String ENGAGED = """
            SELECT p.author_id AS id FROM (%s UNION ALL %s UNION ALL %s) AS deed
            JOIN gratitude.posts p ON p.id = deed.post_id
            GROUP BY p.author_id HAVING count(*) >= 3""".formatted(deeds("likes"), deeds("emoji_reactions"), deeds("shares"));

    static final String CANDIDATES = """
            /* feed candidates */
            WITH far AS MATERIALIZED (%s),
            engaged AS MATERIALIZED (%s),
            found AS (
              %s)
            SELECT found.pool, found.id, found.author_id, found.created_at, found.feed_rank,
              CASE WHEN found.follows AND found.followed THEN 3 WHEN found.follows THEN 2
                WHEN found.author_id IN (SELECT id FROM far) THEN 1 ELSE 0 END AS closeness,
              found.author_id IN (SELECT id FROM engaged) AS engages,
              shown.post_id IS NOT NULL AS seen,
              CASE WHEN found.calls THEN (SELECT content FROM gratitude.posts WHERE id = found.id) END AS content,
              (SELECT username FROM account.users WHERE id = CAST(:viewer AS uuid)) AS username,
              (SELECT recent_share FROM gratitude.feed_preferences WHERE user_id = CAST(:viewer AS uuid)) AS recent_share
            FROM found
            LEFT JOIN gratitude.feed_impressions shown ON shown.user_id = CAST(:viewer AS uuid)
              AND shown.post_id = found.id AND shown.shown_at > CAST(:now AS timestamptz) - interval '14 days'
            """.formatted(
                    FAR,
                    ENGAGED,
                    String.join(
                            " UNION ALL ",
                            pool(0, FOLLOWED, WANTED + BY_RANK + "400"),
                            pool(
                                    1,
                                    OF_FAR + AUTHORS + "WHERE ",
                                    "there.status IS DISTINCT FROM 'ACTIVE' AND " + WANTED + BY_RANK + "100"),
                            pool(
                                    2,
                                    posts(),
                                    TRENDS + NOT_OWN + WANTED + "ORDER BY p.trend_rank DESC, p.id DESC LIMIT 100"),
                            pool(3, posts(), PUBLIC + NOT_OWN + WANTED + BY_RANK + "100"),
                            pool(4, posts(), NOT_OWN + LISTED + "ORDER BY p.created_at DESC, p.id DESC LIMIT 200"),
                            pool(4, posts(), """
                                    p.author_id = CAST(:viewer AS uuid) AND p.deleted_at IS NULL AND p.hidden_at IS NULL
                                    AND p.created_at > CAST(:now AS timestamptz) - interval '1 hour'
                                    ORDER BY p.created_at DESC, p.id DESC LIMIT 1""")));

    private FeedSql() {}

    static String posts() {
        return "FROM gratitude.posts p " + AUTHORS + "WHERE ";
    }

    private static String deeds(String table) {
        return """
                (SELECT post_id FROM gratitude.%s WHERE user_id = CAST(:viewer AS uuid)
                  AND created_at > CAST(:now AS timestamptz) - interval '30 days' ORDER BY created_at DESC LIMIT 200)"""
                .formatted(table);
    }

    private static String pool(int pool, String from, String where) {
        return """
                (SELECT %d AS pool, p.id, p.author_id, p.created_at, p.feed_rank,
                  (there.status = 'ACTIVE') IS TRUE AS follows, (back.status = 'ACTIVE') IS TRUE AS followed,
                  strpos(lower(p.content), (SELECT '@' || username FROM account.users WHERE id = CAST(:viewer AS uuid))) > 0 AS calls
                %s%s)""".formatted(pool, from, where);
    }
}
