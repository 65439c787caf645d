package app.montage.benchmarks.http;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Many who sign in at once: each password takes much memory and a processor for a while, which must have bounds. */
record SignInRuns(Postgres postgres, Options options, Report report) {
    private static final int LONGER = 4;
    private static final int CLIENTS = 64;
    private static final String HEAP = "-Xmx256m";
    private static final String PASSWORD = "a walk along the canal";
    private static final String SIGN_IN = """
            {"query":"mutation { signIn(input: {login: \\"%s\\", password: \\"%s\\"}) { \
            credentials { accessToken } userErrors { code } } }"}""";

    private static final int MEBIBYTES_19 = 19 * 1024;

    void atOnce() throws SQLException, IOException {
        String hash = new Argon2PasswordEncoder(16, 32, 1, MEBIBYTES_19, 2).encode(PASSWORD);
        postgres.execute("UPDATE account.users SET password_hash = '" + hash + "', email_verified = true"
                + " WHERE id IN (SELECT id FROM account.users ORDER BY username LIMIT " + CLIENTS + ")");
        List<String> names =
                postgres.column("SELECT username FROM account.users ORDER BY username LIMIT " + CLIENTS);
        try (Server server = Server.start(
                postgres,
                HEAP,
                "-Daccount.sign-ins-of-account=1000000000",
                "-Daccount.sign-ins-from-network=1000000000")) {
            check(server, names.getFirst());
            crowd(server, names);
        }
    }

    private static void check(Server server, String name) throws IOException {
        String answer = server.post("", SIGN_IN.formatted(name, PASSWORD));
        if (!answer.contains("\"accessToken\"")) throw new IllegalStateException("Not signed in: " + answer);
    }

    private void crowd(Server server, List<String> names) throws IOException {
        long before = server.child().residentMebibytes();
        Duration time = Duration.ofSeconds((long) LONGER * options.seconds());
        try (Throng throng = new Throng(time)) {
            Queue<Throng.Heard> heard = throng.of(
                    CLIENTS,
                    i -> {
                        HttpRequest question =
                                Throng.question(server.child().port(), "", SIGN_IN.formatted(names.get(i), PASSWORD));
                        return () -> question;
                    },
                    Duration.ZERO);
            throng.await();
            tell(heard, time, before, server.child().peakMebibytes());
        }
    }

    private void tell(Queue<Throng.Heard> heard, Duration time, long before, long peak) {
        long in = heard.stream().filter(it -> it.body().contains("\"accessToken\"")).count();
        long refused = heard.stream().filter(SignInRuns::isRefused).count();
        String all = String.format(
                Locale.ROOT,
                "%d clients, %.1f/s signed in, %d of %d refused, %s",
                CLIENTS,
                in * 1e3 / time.toMillis(),
                refused,
                heard.size(),
                Throng.statuses(heard));
        report.most("64 sign in at once: answers that are neither a session nor a refusal", heard.size() - in - refused, 0, 0, all);
        report.most("64 sign in at once, 256 MiB heap: resident memory at its highest, MiB", peak, 400, 350, before + " before");
        report.most("64 sign in at once: p99 of all answers, s", Throng.p99(heard) / 1e3, 10, 5, "the same");
    }

    /** In order, so that the client knows what to do. */
    private static boolean isRefused(Throng.Heard heard) {
        return (heard.status() == 503 && heard.retryAfter())
                || heard.body().contains("\"UNAVAILABLE\"")
                || heard.body().contains("\"THROTTLED\"");
    }
}
