package app.montage.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a server of each test's own, since roles are of the whole server. */
class ServerRoleTest {
    private EmbeddedPostgres server;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/montage";
    }

    /** Somebody who owns a database and may do what the attributes say beyond that. */
    private void owner(String attributes) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("CREATE ROLE landlord LOGIN " + attributes);
            connection.createStatement().execute("CREATE DATABASE montage OWNER landlord");
        }
    }

    private void prepare() throws SQLException, ServerRole.UnfitException {
        try (Connection connection = DriverManager.getConnection(url(), "landlord", "")) {
            ServerRole.prepare(connection);
        }
    }

    private void asSuperuser(String command) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute(command);
        }
    }

    /** Who the pools' connections work as, once there are tables, and how many sessions they see. */
    private String servedBy() throws SQLException {
        Flyway.configure()
                .dataSource(url(), "landlord", "")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        String options = "?options=" + ServerRole.OPTION.replace(" ", "%20");
        try (Connection connection = DriverManager.getConnection(url() + options, "landlord", "");
                ResultSet result = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT concat_ws(' ', session_user, current_user, count(*)) FROM account.logins")) {
            result.next();
            return result.getString(1);
        }
    }

    @Test
    void an_owner_who_may_make_roles_needs_nothing_else() throws Exception {
        owner("CREATEROLE");
        prepare();
        prepare();
        assertThat(servedBy()).isEqualTo("landlord montage_app 0");
    }

    @Test
    void an_owner_who_may_make_none_is_told_what_somebody_else_must_run() throws Exception {
        owner("");
        assertThatThrownBy(this::prepare)
                .isInstanceOf(ServerRole.UnfitException.class)
                .hasMessageContaining("CREATE ROLE montage_app NOLOGIN; GRANT montage_app TO \"landlord\";");
        asSuperuser("CREATE ROLE montage_app NOLOGIN");
        assertThatThrownBy(this::prepare).isInstanceOf(ServerRole.UnfitException.class);
        asSuperuser("GRANT montage_app TO landlord");
        prepare();
        assertThat(servedBy()).isEqualTo("landlord montage_app 0");
    }

    @Test
    void a_role_that_no_policy_holds_back_is_refused() throws Exception {
        owner("CREATEROLE");
        prepare();
        for (String gift : new String[] {
            "ALTER ROLE montage_app BYPASSRLS",
            "ALTER ROLE montage_app NOBYPASSRLS SUPERUSER",
            "ALTER ROLE montage_app NOSUPERUSER; GRANT pg_read_all_data TO montage_app",
            "REVOKE pg_read_all_data FROM montage_app; ALTER DATABASE montage OWNER TO montage_app"
        }) {
            asSuperuser(gift);
            assertThatThrownBy(this::prepare)
                    .isInstanceOf(ServerRole.UnfitException.class)
                    .hasMessageContaining("must own nothing");
        }
    }
}
