package app.montage.persistence.gratitude;

/**
 * What the rule of who may see what asks of a person ({@code ClearanceSql.level}), for hundreds of them at a time: few are private
 * or not there, and an index has these alone. Everybody else is as open as one can be, and their row is not even read.
 */
final class ReservedSql {
    private ReservedSql() {}

    /**
     * Joins {@code o}.
     *
     * @param id the column that names the person, who is there
     */
    static String owner(String id) {
        return """
                LEFT JOIN account.users reserved ON reserved.id = %1$s
                  AND (reserved.is_private OR NOT reserved.active OR reserved.deleted_at IS NOT NULL)
                CROSS JOIN LATERAL (SELECT %1$s AS id, coalesce(reserved.is_private, false) AS is_private,
                  coalesce(reserved.active, true) AS active, reserved.deleted_at) AS o""".formatted(id);
    }
}
