package app.montage.persistence.gratitude;

import app.montage.persistence.account.ClearanceSql;

/**
 * What may come into a person's feed, as one statement (feed.md 9.2): the best of whom they follow and of whom these follow, and
 * what is new. Each is read from the index that has it in its order, and only until there is enough: it does not matter how many
 * posts there are. What trends and what is popular is known before ({@link PopularPosts}); of its {@code :authors} it is told
 * how the viewer is tied to them.
 *
 * <p>The people whom the viewer follows, or wants nothing from, are read once. They are asked for by IN, which makes a table
 * to look up of them: joined, they would be gone through for each post, since the planner takes them for a few. What is to be known
 * of hundreds of them, the tables are asked for by an array, which is one walk through an index that has all that is asked.
 *
 * <p>Whoever asks may know already what was found for the viewer a while ago ({@link FeedMemory}), and for which ties. Where these
 * are the same still, there is only what was posted since {@code :since}. Beside posts comes one row without, which tells of the viewer.
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
                WHERE follower_id = mine.id AND status = 'ACTIVE' ORDER BY id DESC LIMIT 6) AS theirs) AS person
            %s
            WHERE person.id <> CAST(:viewer AS uuid) AND person.id NOT IN (SELECT id FROM followed)""".formatted(
                    ClearanceSql.level("o", "o.id IN (SELECT id FROM avoided)", "false", "false"),
                    AuthorSql.author("person.id"));

    /** Authors with whose posts the viewer did something three times in 30 days, or of late where they did very much. */
    private static final String ENGAGED = """
            SELECT p.author_id AS id FROM (%s UNION ALL %s UNION ALL %s) AS deed
            JOIN gratitude.posts p ON p.id = deed.post_id
            GROUP BY p.author_id HAVING count(*) >= 3""".formatted(deeds("likes"), deeds("emoji_reactions"), deeds("shares"));

    /** Of what is found now or was before, since who reads much was shown thousands of posts. */
    private static final String SHOWN = """
            SELECT post_id FROM gratitude.feed_impressions
            WHERE user_id = CAST(:viewer AS uuid)
              AND post_id = ANY (ARRAY(SELECT id FROM found) || CAST(:kept AS uuid[]))
              AND shown_at > CAST(:now AS timestamptz) - interval '14 days'""";

    /** What ties the viewer to whom, as a checksum: who has the same is tied to the same people. */
    private static final String TIES =
            "concat_ws(' ', %s, %s, %s)".formatted(checksum("followed"), checksum("mutual"), checksum("avoided"));

    /** Once for all parts; where all is known, they end before they begin. */
    private static final String KNOWN = """
            SELECT ties, same, CASE WHEN same THEN CAST(:since AS timestamptz) ELSE '-infinity' END AS since
            FROM (SELECT ties, ties IS NOT DISTINCT FROM CAST(:ties AS text) AS same FROM (SELECT %s AS ties OFFSET 0) AS they) AS them""".formatted(TIES);

    private static final String ANEW = "NOT (SELECT same FROM known) ";

    private static final String SHARE =
            "(SELECT recent_share FROM gratitude.feed_preferences WHERE user_id = CAST(:viewer AS uuid))";

    static final String BY_RANK = "ORDER BY p.feed_rank DESC, p.id DESC LIMIT ";

    private static final String NEWEST = """
            gratitude.posts p
            %s
            WHERE p.deleted_at IS NULL AND p.hidden_at IS NULL AND p.author_id <> CAST(:viewer AS uuid)
              AND p.visibility >= 2 AND p.created_at > (SELECT since FROM known) AND p.visibility >= %s\s""".formatted(
                    AuthorSql.author("p.author_id"),
                    ClearanceSql.level(
                            "o",
                            "p.author_id IN (SELECT id FROM avoided)",
                            "p.author_id IN (SELECT id FROM mutual)",
                            "p.author_id IN (SELECT id FROM followed)"));

    /** What trends for everybody alike (feed.md 9.3). */
    static final String TRENDS = """
            p.visibility = 3 AND p.engagers_count >= 5
            AND p.created_at > (SELECT CAST(:now AS timestamptz) - interval '7 days') """;

    private static final String OWN = """
            gratitude.posts p
            WHERE p.author_id = CAST(:viewer AS uuid) AND p.deleted_at IS NULL AND p.hidden_at IS NULL
              AND p.created_at > CAST(:now AS timestamptz) - interval '1 hour'\s""";

    private static final String BY_TIME = "ORDER BY p.created_at DESC, p.id DESC LIMIT ";

    static final String CANDIDATES = """
            /* feed candidates */
            WITH followed AS MATERIALIZED (%s),
            mutual AS MATERIALIZED (%s),
            avoided AS MATERIALIZED (%s),
            known AS MATERIALIZED (%s),
            gone AS MATERIALIZED (%s),
            close AS MATERIALIZED (%s),
            far AS MATERIALIZED (%s),
            engaged AS MATERIALIZED (%s),
            found AS MATERIALIZED (
              %s)
            SELECT pool, id, author_id, created_at, feed_rank,
              CASE WHEN author_id IN (SELECT id FROM mutual) THEN 3
                WHEN author_id IN (SELECT id FROM followed) THEN 2 ELSE 0 END AS closeness,
              CASE WHEN calls THEN (SELECT content FROM gratitude.posts p WHERE p.id = found.id
                AND strpos(lower(content), (SELECT '@' || username FROM account.users WHERE id = CAST(:viewer AS uuid))) > 0)
                END AS content,
              NULL AS username, NULL AS ties, NULL AS recent_share, NULL AS far, NULL AS engaged, NULL AS followed, NULL AS mutual,
              NULL AS avoided, NULL AS seen
            FROM found
            UNION ALL
            SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL,
              (SELECT username FROM account.users WHERE id = CAST(:viewer AS uuid)), ties, %s,
              CASE WHEN NOT same THEN ARRAY(SELECT id FROM far) END,
              CASE WHEN NOT same THEN ARRAY(SELECT id FROM engaged) END, %s, %s, %s, ARRAY(%s)
            FROM known""".formatted(
                    FOLLOWED,
                    MUTUAL,
                    AuthorSql.AVOIDED,
                    KNOWN,
                    GONE,
                    CLOSE,
                    FAR,
                    ENGAGED,
                    String.join(
                            "\nUNION ALL ",
                            pool(0, best("close") + BY_RANK + "400"),
                            pool(1, best("far") + BY_RANK + "100"),
                            pool(4, NEWEST + BY_TIME + "125"),
                            // of much that is new only for those who want much of it
                            pool(4, NEWEST + "AND " + SHARE + " > 20 " + BY_TIME + "375 OFFSET 125"),
                            pool(4, OWN + BY_TIME + "1")),
                    SHARE,
                    among("followed"),
                    among("mutual"),
                    among("avoided"),
                    SHOWN);

    private FeedSql() {}

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
                WHERE %1$s.level < 4 AND %2$s
                """.formatted(authors, ANEW);
    }

    /** A sum, since somebody may be in it twice: who is blocked and muted. */
    private static String checksum(String people) {
        return "(SELECT coalesce(sum(uuid_hash_extended(id, 0)), 0) FROM " + people + ")";
    }

    private static String among(String people) {
        return """
                CASE WHEN NOT same THEN ARRAY(
                  SELECT author FROM unnest(CAST(:authors AS uuid[])) AS author WHERE author IN (SELECT id FROM %s)) END""".formatted(people);
    }

    private static String deeds(String table) {
        return """
                (SELECT post_id FROM gratitude.%s WHERE user_id = CAST(:viewer AS uuid)
                  AND created_at > CAST(:now AS timestamptz) - interval '30 days' ORDER BY created_at DESC LIMIT 100)""".formatted(table);
    }

    private static String pool(int pool, String from) {
        return "(SELECT %d AS pool, p.id, p.author_id, p.created_at, p.feed_rank, p.calls\nFROM %s)"
                .formatted(pool, from);
    }
}
