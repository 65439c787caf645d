package app.montage.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.shared.Transactions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the role that the server works as may do, and what it may not. */
class ServerGrantsTest {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Sql SQL = DATABASE.bean(Sql.class);
    private static final Transactions TRANSACTIONS = DATABASE.bean(Transactions.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE account.users DISABLE ROW LEVEL SECURITY",
                "DROP POLICY own ON account.api_keys",
                "CREATE POLICY mine ON account.api_keys USING (true)",
                "ALTER ROLE montage_app BYPASSRLS",
                "UPDATE audit.audit_logs SET action = 'nothing'",
                "DELETE FROM audit.audit_logs",
                "TRUNCATE audit.audit_logs",
                "SELECT FROM audit.audit_logs_ordinary",
                "TRUNCATE account.users CASCADE",
                "CREATE TABLE account.mine ()",
                "CREATE SCHEMA mine",
                "SELECT email FROM account.users",
                "SELECT password_hash FROM account.users",
                "SELECT * FROM account.users",
                "SELECT FROM public.flyway_schema_history"
            })
    void the_server_may_not(String command) {
        assertThatThrownBy(() -> TRANSACTIONS.run(() -> SQL.update(command, Params.none())))
                .cause()
                .extracting(it -> ((SQLException) it).getSQLState())
                .isEqualTo("42501");
    }

    @Test
    void the_server_owns_nothing_and_is_above_no_policy() {
        assertThat(SQL.<Boolean>list(
                        "SELECT current_user = 'montage_app' AND NOT rolsuper AND NOT rolbypassrls AND NOT EXISTS ("
                                + "SELECT FROM pg_shdepend WHERE refobjid = r.oid AND deptype = 'o') AS it"
                                + " FROM pg_roles r WHERE rolname = current_user",
                        Params.none(),
                        row -> row.flag("it")))
                .containsExactly(true);
    }

    @Test
    void the_server_may_use_all_tables_there_are() {
        assertThat(SQL.list(
                        "SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                                + " WHERE c.relkind IN ('r', 'p', 'v') AND nspname NOT IN ('pg_catalog', 'information_schema', 'public')"
                                + " AND nspname NOT LIKE 'pg_%' AND NOT has_any_column_privilege(c.oid, 'SELECT')"
                                + " AND NOT c.relispartition",
                        Params.none(), row -> row.text("name")))
                .isEmpty();
    }

    @Test
    void of_people_all_is_open_but_what_is_named_private() {
        assertThat(SQL.list(
                        "SELECT attname AS name FROM pg_attribute WHERE attrelid = 'account.users'::regclass AND attnum > 0"
                                + " AND NOT attisdropped AND NOT has_column_privilege(attrelid, attnum, 'SELECT')",
                        Params.none(),
                        row -> row.text("name")))
                .containsExactlyInAnyOrder(
                        "email",
                        "email_verified",
                        "password_hash",
                        "verification_token_hash",
                        "last_login",
                        "subscription_tier",
                        "stripe_customer_id",
                        "metadata");
    }
}
