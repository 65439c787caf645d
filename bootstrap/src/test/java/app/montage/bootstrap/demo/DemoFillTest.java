package app.montage.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.bootstrap.program.Failure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DemoFillTest {
    private static final Database DATABASE = TestDatabase.fresh();

    private static void person(String username, String hash) throws SQLException {
        try (Connection connection = DATABASE.connect();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO account.users (id, email, username, password_hash, first_name, last_name, display_name,
                          interests, created_at, updated_at)
                        VALUES (gen_random_uuid(), ? || '@example.org', ?, ?, 'A', 'Tester', 'A', '[]', now(), now())""")) {
            insert.setString(1, username);
            insert.setString(2, username);
            insert.setString(3, hash);
            insert.executeUpdate();
        }
    }

    @Test
    void a_database_of_people_whose_password_everybody_knows_is_refused() throws SQLException {
        person("ada", Cast.PASSWORD_HASH.replace("8n0CZ8yOUVFGZdIf6Sbz0g", "AAAAAAAAAAAAAAAAAAAAAA"));
        assertThatCode(() -> DemoFill.refuse(DATABASE)).doesNotThrowAnyException();
        person("zoe", Cast.PASSWORD_HASH);
        assertThatThrownBy(() -> DemoFill.refuse(DATABASE))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("whose password everybody knows");
    }
}
