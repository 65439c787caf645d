package app.montage.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.bootstrap.program.Keys;
import app.montage.bootstrap.program.Lifetime;
import app.montage.bootstrap.program.Settings;
import app.montage.security.account.KeySet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandLineTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path data;

    private record Outcome(int code, String out, String err) {}

    private Outcome run(Set<String> environments, Map<String, String> variables, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        try (Lifetime lifetime = new Lifetime()) {
            int code = MontageCommand.run(
                    new Settings(environments, data, false, variables),
                    lifetime,
                    new PrintWriter(out, true),
                    new PrintWriter(err, true),
                    args);
            return new Outcome(code, out.toString(), err.toString());
        }
    }

    private static Map<String, String> on(Database database, String... more) {
        Map<String, String> variables = new HashMap<>();
        variables.put("DATASOURCE_URL", database.url());
        variables.put("DATASOURCE_USERNAME", database.username());
        for (int i = 0; i < more.length; i += 2) variables.put(more[i], more[i + 1]);
        return variables;
    }

    @Test
    void every_command_has_help_and_a_version() {
        for (String command :
                new String[] {"serve", "seed", "refresh", "repair-counters", "grant-role", "token", "keys"}) {
            assertThat(run(Set.of(), Map.of(), command, "--help"))
                    .satisfies(it -> assertThat(it.code()).isZero())
                    .satisfies(it -> assertThat(it.out()).contains("Usage: montage " + command));
            assertThat(run(Set.of(), Map.of(), command, "--version").out()).startsWith("Montage ");
        }
        assertThat(run(Set.of(), Map.of(), "--help").out()).contains("serve", "seed", "refresh", "token", "keys");
    }

    @Test
    void bad_arguments_are_one_line_and_exit_code_2() {
        assertThat(run(Set.of(), Map.of(), "bogus"))
                .isEqualTo(new Outcome(2, "", "montage: Unmatched argument at index 0: 'bogus' (try --help)\n"));
        assertThat(run(Set.of(), Map.of(), "seed", "--people", "x"))
                .isEqualTo(new Outcome(
                        2, "", "montage: Invalid value for option '--people': 'x' is not an int (try --help)\n"));
        assertThat(run(Set.of(), Map.of(), "seed", "--people", "0"))
                .isEqualTo(new Outcome(2, "", "montage: --people must be from 1 to 10000000. (try --help)\n"));
        assertThat(run(Set.of(), Map.of(), "refresh", "--all", "--missing").code())
                .isEqualTo(2);
    }

    @Test
    void tokens_are_refused_outside_demo_and_dev() {
        assertThat(run(Set.of(), keys(), "token", "--user", "ada"))
                .isEqualTo(
                        new Outcome(1, "", "montage: token works only where MICRONAUT_ENVIRONMENTS is demo or dev.\n"));
    }

    @Test
    void without_a_database_it_says_what_to_set() {
        assertThat(run(Set.of(), keys()))
                .satisfies(it -> assertThat(it.code()).isEqualTo(1))
                .satisfies(it -> assertThat(it.err())
                        .startsWith("montage: Set DATASOURCE_URL")
                        .hasLineCount(1));
    }

    @Test
    void a_database_that_is_away_is_one_line() {
        Database nobody = new Database("jdbc:postgresql://localhost:1/none?password=hidden", "postgres", "");
        assertThat(run(Set.of(), on(nobody, "KEYS_FILE", keysFile())))
                .satisfies(it -> assertThat(it.code()).isEqualTo(1))
                .satisfies(it -> assertThat(it.err())
                        .startsWith("montage: The database at jdbc:postgresql://localhost:1/none cannot be used")
                        .doesNotContain("hidden")
                        .hasLineCount(1));
    }

    @Test
    void it_does_not_serve_without_keys() throws IOException {
        Database database = TestDatabase.fresh();
        assertThat(run(Set.of(), on(database)).err())
                .startsWith("montage: Set KEYS_FILE")
                .hasLineCount(1);
        Path empty = Files.writeString(data.resolve("empty.json"), "{\"keys\": []}");
        assertThat(run(Set.of(), on(database, "KEYS_FILE", empty.toString())))
                .isEqualTo(new Outcome(
                        1,
                        "",
                        "montage: The file of keys " + empty
                                + " cannot be used: it lacks the key \"cursors\" of at least 256 bits.\n"));
        assertThat(run(Set.of(), on(database, "KEYS_FILE", "nowhere.json")))
                .isEqualTo(new Outcome(1, "", "montage: The file of keys nowhere.json cannot be read.\n"));
    }

    @Test
    void letters_must_be_from_somebody() {
        assertThat(run(Set.of(), on(TestDatabase.fresh(), "KEYS_FILE", keysFile(), "SMTP_HOST", "localhost")))
                .isEqualTo(new Outcome(1, "", "montage: Set SMTP_FROM to the address that letters are from.\n"));
    }

    @Test
    void what_everybody_knows_is_no_secret_outside_of_the_demo() throws IOException {
        Path demo = Files.writeString(data.resolve("demo.json"), KeySet.forTryingOut(Instant.now()));
        assertThat(run(Set.of(), on(TestDatabase.fresh(), "KEYS_FILE", demo.toString()))
                        .err())
                .startsWith("montage: The file of keys " + demo + " was made for trying things out")
                .hasLineCount(1);
        run(Set.of(), Map.of(), "keys", "--file", demo.toString());
        assertThat(KeySet.isForTryingOut(Files.readString(demo))).isTrue();
        for (String name : List.of("DATASOURCE_PASSWORD", "SMTP_PASSWORD"))
            assertThat(run(
                                    Set.of(),
                                    on(TestDatabase.fresh(), "KEYS_FILE", keysFile(), name, "changeme"),
                                    "refresh",
                                    "--all")
                            .err())
                    .isEqualTo("montage: " + name + " is no secret: everybody would try it.\n");
    }

    @Test
    void a_password_does_not_go_out_in_clear() {
        Map<String, String> variables = on(
                TestDatabase.fresh(),
                "KEYS_FILE",
                keysFile(),
                "SMTP_HOST",
                "mail.example.org",
                "SMTP_FROM",
                "montage@example.org",
                "SMTP_PASSWORD",
                "between us",
                "SMTP_ENCRYPTION",
                "NONE");
        assertThat(run(Set.of(), variables).err())
                .startsWith("montage: SMTP_PASSWORD would be sent in clear")
                .doesNotContain("between us");
    }

    @Test
    void keys_are_made_once_and_added_to_after_that() throws IOException {
        Path file = data.resolve("made").resolve("keys.json");
        assertThat(run(Set.of(), Map.of(), "keys", "--file", file.toString()).out())
                .startsWith("Made ");
        String first = Files.readString(file);
        assertThat(run(Set.of(), Map.of(), "keys", "--file", file.toString()).out())
                .startsWith("Added ");
        assertThat(KeySet.cursorSecret(Files.readString(file))).isEqualTo(KeySet.cursorSecret(first));
        assertThat(Files.readString(file)).hasSizeGreaterThan(first.length());
    }

    private Map<String, String> keys() {
        return Map.of("KEYS_FILE", keysFile());
    }

    private String keysFile() {
        Path file = data.resolve("keys-of-tests.json");
        if (!Files.exists(file)) Keys.makeOrRotate(file);
        return file.toString();
    }

    @Test
    void a_taken_port_is_one_line() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            System.setProperty("micronaut.server.port", Integer.toString(taken.getLocalPort()));
            assertThat(run(Set.of(), on(TestDatabase.fresh(), "KEYS_FILE", keysFile())))
                    .isEqualTo(new Outcome(1, "", "montage: The port is taken by another program: set PORT.\n"));
        } finally {
            System.clearProperty("micronaut.server.port");
        }
    }

    @Test
    void the_first_super_admin_is_made_at_the_terminal_and_stays() {
        Database database = TestDatabase.fresh();
        Map<String, String> variables = on(database, "KEYS_FILE", keysFile());
        run(Set.of(), variables, "seed", "--people", "1", "--checkins", "1");
        assertThat(run(Set.of(), variables, "grant-role", "--user", "seed1", "--role", "super_admin"))
                .isEqualTo(new Outcome(0, "seed1 is SUPER_ADMIN now.\n", ""));
        assertThat(run(Set.of(), variables, "grant-role", "--user", "seed1", "--role", "user"))
                .isEqualTo(new Outcome(1, "", "montage: This is the last super admin: make another one first.\n"));
    }

    @Test
    void seeding_twice_adds_people_and_refreshing_makes_their_montages() {
        Database database = TestDatabase.fresh();
        Map<String, String> variables = on(database, "KEYS_FILE", keysFile());
        assertThat(run(Set.of(), variables, "seed", "--people", "3", "--checkins", "20")
                        .code())
                .isZero();
        assertThat(run(Set.of(), variables, "seed", "--people", "2", "--checkins", "20")
                        .code())
                .isZero();
        assertThat(run(Set.of(), variables, "refresh", "--missing").code()).isZero();
        assertThat(run(Set.of(), variables, "refresh", "--user", "seed5").code())
                .isZero();
        assertThat(run(Set.of(), variables, "refresh", "--user", "seed6"))
                .isEqualTo(new Outcome(1, "", "montage: There is nobody with the username seed6.\n"));
        assertThat(run(Set.of("dev"), variables, "token", "--user", "seed1").out())
                .matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\n");
    }
}
