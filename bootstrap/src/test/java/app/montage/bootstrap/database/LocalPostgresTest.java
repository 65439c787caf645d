package app.montage.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalPostgresTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    /** A program that starts the database and is killed before it can stop it. */
    static final class Doomed {
        private Doomed() {}

        public static void main(String[] args) throws IOException {
            LocalPostgres postgres = LocalPostgres.in(Path.of(args[0]));
            System.out.println(postgres.database().url());
            System.out.flush();
            System.in.read();
        }
    }

    @Test
    void what_was_written_is_there_at_the_next_start() throws SQLException {
        try (LocalPostgres first = LocalPostgres.in(folder.resolve("postgres"))) {
            assertThat(ask(first, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(first, "SHOW synchronous_commit")).isEqualTo("on");
            execute(first, "CREATE TABLE kept (value text)");
            execute(first, "INSERT INTO kept VALUES ('still here')");
        }
        try (LocalPostgres second = LocalPostgres.in(folder.resolve("postgres"))) {
            assertThat(ask(second, "SELECT value FROM kept")).isEqualTo("still here");
        }
    }

    @Test
    void a_second_program_shares_it_and_leaves_it_running() throws SQLException {
        try (LocalPostgres first = LocalPostgres.in(folder.resolve("postgres"))) {
            try (LocalPostgres second = LocalPostgres.in(folder.resolve("postgres"))) {
                assertThat(second.database()).isEqualTo(first.database());
            }
            assertThat(ask(first, "SELECT 'running'")).isEqualTo("running");
        }
    }

    @Test
    void a_server_that_outlived_its_killed_program_is_taken_over() throws Exception {
        Path data = folder.resolve("postgres");
        Process doomed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Doomed.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String url = doomed.inputReader()
                .lines()
                .filter(it -> it.startsWith("jdbc:"))
                .findFirst()
                .orElseThrow();
        doomed.destroyForcibly().waitFor();
        try (LocalPostgres heir = LocalPostgres.in(data)) {
            assertThat(heir.database().url()).isEqualTo(url);
            assertThat(ask(heir, "SELECT 'alive'")).isEqualTo("alive");
        }
        assertThat(data.resolve("postmaster.pid")).doesNotExist();
    }

    private static void execute(LocalPostgres postgres, String command) throws SQLException {
        try (Connection connection = postgres.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String ask(LocalPostgres postgres, String question) throws SQLException {
        try (Connection connection = postgres.database().connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
