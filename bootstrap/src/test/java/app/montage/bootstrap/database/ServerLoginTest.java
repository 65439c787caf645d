package app.montage.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.program.Failure;
import app.montage.bootstrap.program.Settings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerLoginTest {
    private final Database database = TestDatabase.fresh();

    private static Settings settings(Map<String, String> variables) {
        return new Settings(Set.of(), Path.of("."), false, variables);
    }

    private void execute(String command) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.createStatement().execute(command);
        }
    }

    @BeforeEach
    void a_login() throws SQLException {
        execute("CREATE ROLE some_server LOGIN PASSWORD 'secret'");
    }

    @AfterEach
    void no_login() throws SQLException {
        execute("DROP ROLE some_server");
    }

    @Test
    void without_a_login_of_its_own_the_server_signs_in_as_the_owner() {
        assertThat(database.asServer(settings(Map.of()))).isEqualTo(database);
    }

    @Test
    void a_login_of_its_own_must_be_able_to_take_on_the_role() throws SQLException {
        Settings own = settings(Map.of("SERVER_USERNAME", "some_server", "SERVER_PASSWORD", "secret"));
        assertThatThrownBy(() -> database.asServer(own))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("some_server (SERVER_USERNAME), who must be a member of its role");
        execute("GRANT montage_app TO some_server");
        assertThat(database.asServer(own).username()).isEqualTo("some_server");
    }
}
