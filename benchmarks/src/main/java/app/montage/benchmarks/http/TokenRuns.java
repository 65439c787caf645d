package app.montage.benchmarks.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What it costs the server that it is told who asks: public pages, asked for by strangers and by nobody. */
record TokenRuns(Postgres postgres, Load load, Report report) {
    private static final String SMALL = "-Xmx512m";
    private static final String UNCACHED = "-Dmontage.cache.mebibytes=0";

    private static final String SESSIONS = """
            INSERT INTO account.user_sessions (id, user_id, refresh_token_hash, created_at, last_used_at, expires_at)
            SELECT gen_random_uuid(), id, 'benchmark ' || id, now(), now(), now() + interval '1 day' FROM account.users""";

    /** Owners whose montages are for everybody, and a stranger to each with a session: circles are of 50 people. */
    private static final String PAGES = """
            SELECT concat_ws('|', o.id, o.stranger, s.id)
            FROM (SELECT id, username, is_private, montage_audience, lead(id, 100) OVER (ORDER BY id) AS stranger
              FROM account.users) o
            JOIN account.user_sessions s ON s.user_id = o.stranger
            JOIN montage.user_montages m ON m.user_id = o.id AND m.interest IS NULL AND m.item_count BETWEEN 30 AND 100
            WHERE NOT o.is_private AND o.montage_audience = 'EVERYONE'
            ORDER BY md5(o.username) LIMIT 2000""";

    private record Look(String token, String body) {
        String known() {
            return token + "\t/graphql\t" + body;
        }

        String anonymous() {
            return "\t/graphql\t" + body;
        }

        /** Whether both are shown something, and as much. */
        boolean showsTheSame(Server server) throws IOException {
            int items = items(server.post("", body));
            return items > 0 && items == items(server.post(token, body));
        }

        private static int items(String answer) {
            return answer.split("\"position\"", -1).length - 1;
        }
    }

    void publicPages() throws SQLException, IOException {
        postgres.execute(SESSIONS);
        publicPages("from the cache");
        publicPages("from the database", UNCACHED);
    }

    private void publicPages(String from, String... more) throws SQLException, IOException {
        List<String> options = new ArrayList<>(List.of(more));
        options.add(SMALL);
        try (Server server = Server.start(postgres, options.toArray(String[]::new))) {
            List<Look> looks = looks(server);
            List<Load.Samples> samples = load.compare(
                    new Load.Subject("with a token, " + from, server.child(), file(looks, Look::known)),
                    new Load.Subject("anonymous, " + from, server.child(), file(looks, Look::anonymous)));
            report.most(
                    "a bearer token: CPU of the server for a public page %s, with ÷ without".formatted(from),
                    samples.get(0).ratio(samples.get(1), Load.Sample::java),
                    1.1,
                    1.05,
                    samples.get(0).middle() + " ÷ " + samples.get(1).middle() + ", " + looks.size() + " pages");
        }
    }

    private List<Look> looks(Server server) throws SQLException, IOException {
        List<Look> looks = new ArrayList<>();
        for (String line : postgres.column(PAGES)) {
            String[] it = line.split("\\|");
            Look look = new Look(
                    Bearer.of(it[1], it[2]), Visit.firstPage(it[1], it[0], null).body());
            if (look.showsTheSame(server)) looks.add(look);
        }
        if (looks.isEmpty()) throw new IllegalStateException("Nobody has a montage for everybody");
        return looks;
    }

    private static Path file(List<Look> looks, Function<Look, String> line) throws IOException {
        Path file = Files.createTempFile("montage-benchmark", ".requests");
        file.toFile().deleteOnExit();
        return Files.write(file, looks.stream().map(line).toList());
    }
}
