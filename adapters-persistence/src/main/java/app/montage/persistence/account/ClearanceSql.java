package app.montage.persistence.account;

/**
 * The one rule of who may see what (model.md 4.3), in SQL; {@code Clearance} is the same in Java, and a property test
 * holds both against each other. It is text and no SQL function, so that the planner sees through it.
 *
 * <p>{@code OFFSET 0} keeps the planner from putting the whole CASE in the place of each {@code level}: it would be worked
 * out again for every row that is compared with it. What ties two people is looked up only where it decides.
 */
public final class ClearanceSql {
    private ClearanceSql() {}

    /**
     * A FROM item named {@code clearance} with one row, or none where there is no such owner: {@code level}, the least
     * visibility of the owner's things that {@code :viewer} (null for nobody in particular) may see; {@code
     * audience}, the greatest level that may open the owner's montages; and {@code present}, whether the viewer may know
     * of the owner at all.
     *
     * @param owner the column that names the owner
     */
    public static String of(String owner) {
        return of(owner, ":viewer");
    }

    /** As above, for whoever the column {@code viewer} names. */
    public static String of(String owner, String viewer) {
        return """
                LATERAL (
                  SELECT CASE
                      WHEN owner.deleted_at IS NOT NULL OR NOT owner.active THEN 4
                      WHEN owner.id = viewer.id THEN 0
                      ELSE (
                        SELECT %3$s
                        FROM (SELECT) AS pair
                        LEFT JOIN account.follows there
                          ON there.follower_id = viewer.id AND there.followed_id = owner.id
                        LEFT JOIN account.follows back
                          ON back.follower_id = owner.id AND back.followed_id = viewer.id) END AS level,
                    CASE owner.montage_audience WHEN 'ONLY_ME' THEN 0 WHEN 'FRIENDS' THEN 2 ELSE 3 END AS audience,
                    owner.deleted_at IS NULL AND owner.active AND NOT EXISTS (
                      SELECT FROM account.follows
                      WHERE follower_id = viewer.id AND followed_id = owner.id AND status = 'BLOCKED'
                      UNION ALL SELECT FROM account.follows
                      WHERE follower_id = owner.id AND followed_id = viewer.id AND status = 'BLOCKED') AS present
                  FROM (SELECT CAST(%2$s AS uuid) AS id) viewer CROSS JOIN account.users owner
                  WHERE owner.id = %1$s
                  OFFSET 0
                ) AS clearance
                """.formatted(
                        owner,
                        viewer,
                        between(
                                "owner",
                                "there.status = 'BLOCKED' OR back.status = 'BLOCKED'",
                                "there.status = 'ACTIVE' AND back.status = 'ACTIVE'",
                                "there.status = 'ACTIVE'"));
    }

    /**
     * The same level, where it is known already what ties the viewer to the owner: for sets of things of many people.
     *
     * @param owner the alias of {@code account.users}
     * @param blocked true where one of both has blocked the other
     * @param mutual true where they follow each other
     * @param follows true where the viewer follows the owner
     */
    public static String level(String owner, String blocked, String mutual, String follows) {
        return """
                CASE
                WHEN %1$s.deleted_at IS NOT NULL OR NOT %1$s.active THEN 4
                WHEN %1$s.id = CAST(:viewer AS uuid) THEN 0
                ELSE %2$s END""".formatted(owner, between(owner, blocked, mutual, follows));
    }

    private static String between(String owner, String blocked, String mutual, String follows) {
        return """
                CASE
                WHEN %2$s THEN 4
                WHEN %3$s THEN 2
                WHEN %4$s OR NOT %1$s.is_private THEN 3
                ELSE 4 END""".formatted(owner, blocked, mutual, follows);
    }

    /**
     * A condition that is true where {@code :viewer} may know of the person at all, as {@code present} above says it of one
     * owner: for sets of people, since those whom a block hides are looked up once.
     *
     * @param user the alias of {@code account.users}
     */
    public static String present(String user) {
        return """
                %1$s.deleted_at IS NULL AND %1$s.active AND %1$s.id <> ALL (ARRAY(
                  SELECT followed_id FROM account.follows
                  WHERE follower_id = CAST(:viewer AS uuid) AND status = 'BLOCKED'
                  UNION ALL
                  SELECT follower_id FROM account.follows
                  WHERE followed_id = CAST(:viewer AS uuid) AND status = 'BLOCKED'))
                """.formatted(user);
    }
}
