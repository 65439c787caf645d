package app.montage.persistence.account;

import app.montage.application.account.Members;
import app.montage.application.shared.Admins;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Member;
import app.montage.domain.account.Role;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

@Singleton
final class JdbcMembers implements Members, Admins {
    /** One decision after the other, so that two super admins cannot demote each other. They are few and rare. */
    private static final String ONE_BY_ONE =
            "/* decide on members */ SELECT pg_advisory_xact_lock(hashtext('account.members'))";

    private static final String FIND = """
            /* member to change */
            SELECT u.id, u.role, u.active,
              EXISTS (SELECT FROM account.user_grants g WHERE g.user_id = u.id AND g.name = 'staff') AS staff
            FROM account.users u WHERE u.id = :id AND u.deleted_at IS NULL
            FOR NO KEY UPDATE OF u""";

    private static final String SUPER_ADMINS = """
            /* super admins */
            SELECT count(*) AS count FROM account.users WHERE role = 'super_admin' AND active AND deleted_at IS NULL""";

    private static final String SAVE = """
            /* save member */
            UPDATE account.users SET role = :role, active = :active, updated_at = now() WHERE id = :id""";

    private static final String GRANT = """
            /* grant */
            INSERT INTO account.user_grants (user_id, name, granted_at) VALUES (:id, 'staff', now())
            ON CONFLICT (user_id, name) DO NOTHING""";

    private static final String REVOKE =
            "/* revoke */ DELETE FROM account.user_grants WHERE user_id = :id AND name = 'staff'";

    private static final String IS_ADMIN = """
            /* is admin */
            SELECT id FROM account.users
            WHERE id = :id AND role IN ('admin', 'super_admin') AND active AND deleted_at IS NULL""";

    private final Sql sql;
    private final CachedLivePeople livePeople;

    JdbcMembers(Sql sql, CachedLivePeople livePeople) {
        this.sql = sql;
        this.livePeople = livePeople;
    }

    @Override
    public boolean has(Viewer viewer) {
        return sql.one(IS_ADMIN, Params.of("id", viewer.user()), row -> row.uuid("id"))
                .isPresent();
    }

    @Override
    public Optional<Member> find(UserId id) {
        sql.list(ONE_BY_ONE, Params.none(), row -> true);
        return sql.one(FIND, Params.of("id", id), JdbcMembers::member);
    }

    @Override
    public int superAdmins() {
        return sql.one(SUPER_ADMINS, Params.none(), row -> row.integer("count")).orElse(0);
    }

    @Override
    public void save(Member member) {
        sql.update(
                SAVE,
                Params.of("id", member.id()).and("role", written(member.role())).and("active", member.isActive()));
        sql.update(member.isStaff() ? GRANT : REVOKE, Params.of("id", member.id()));
        livePeople.changes(member.id());
    }

    private static String written(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    static Role role(Row row) throws SQLException {
        return Role.valueOf(row.text("role").toUpperCase(Locale.ROOT));
    }

    private static Member member(Row row) throws SQLException {
        return new Member(row.id("id", UserId::new), role(row), row.flag("active"), row.flag("staff"));
    }
}
