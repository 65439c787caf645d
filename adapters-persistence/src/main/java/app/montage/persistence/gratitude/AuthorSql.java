package app.montage.persistence.gratitude;

import app.montage.persistence.account.ClearanceSql;

/**
 * Who may see what of whom ({@code ClearanceSql.level}), where posts of many authors are gone through: what ties the viewer to all is
 * read once, and of an author only what decides.
 */
final class AuthorSql {
    /** Whom the viewer is to see nothing of, or wants nothing from. */
    static final String AVOIDED = """
            SELECT followed_id AS id FROM account.follows
            WHERE follower_id = CAST(:viewer AS uuid) AND status = 'BLOCKED'
            UNION ALL
            SELECT follower_id FROM account.follows WHERE followed_id = CAST(:viewer AS uuid) AND status = 'BLOCKED'
            UNION ALL
            SELECT muted_id FROM account.mutes WHERE muter_id = CAST(:viewer AS uuid)""";

    private static final String FOLLOWS = follows("CAST(:viewer AS uuid)", "o.id");

    /**
     * A condition on {@code gratitude.posts p} and its {@link #author}: the viewer may see the post, as of now, and has not muted
     * who it is from. Who follows whom is looked up for what friends or followers alone see.
     */
    static final String SEEN = """
            p.deleted_at IS NULL AND p.hidden_at IS NULL AND p.visibility >= %s""".formatted(ClearanceSql.level(
            "o",
            "p.author_id IN (" + AVOIDED + ")",
            "p.visibility < 3 AND " + FOLLOWS + " AND " + follows("o.id", "CAST(:viewer AS uuid)"),
            "o.is_private AND " + FOLLOWS));

    private AuthorSql() {}

    /**
     * Joins {@code o}, with what the rule asks of a person. Few are private or not there, and an index has these alone: everybody
     * else is as open as one can be, and their row is not even read. {@code OFFSET 0} keeps the planner from reading all of these
     * before it knows who is asked for.
     *
     * @param id the column that names the person, who is there or was
     */
    static String author(String id) {
        return """
                LEFT JOIN LATERAL (
                  SELECT is_private, active, deleted_at FROM account.users
                  WHERE users.id = %1$s AND (is_private OR NOT active OR deleted_at IS NOT NULL) OFFSET 0) AS reserved ON true
                CROSS JOIN LATERAL (SELECT %1$s AS id, coalesce(reserved.is_private, false) AS is_private,
                  coalesce(reserved.active, true) AS active, reserved.deleted_at) AS o""".formatted(id);
    }

    /** {@code OFFSET 0} keeps the planner from reading all whom the viewer follows, to look a handful up in. */
    private static String follows(String follower, String followed) {
        return """
                EXISTS (SELECT FROM account.follows f
                WHERE f.follower_id = %s AND f.followed_id = %s AND f.status = 'ACTIVE' OFFSET 0)""".formatted(follower, followed);
    }
}
