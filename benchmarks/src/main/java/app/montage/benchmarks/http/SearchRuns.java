package app.montage.benchmarks.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Looking for people by a part of their name, where there are many; to be run last, since they stay. */
record SearchRuns(Postgres postgres, Load load, Report report) {
    static final int FOUND = 20;

    private static final int PEOPLE = 200_000;
    private static final int SEARCHES = 2_000;
    private static final String SMALL = "-Xmx512m";
    private static final String UNLIMITED = "-Dgraphql.limits.searches=0";

    /** Names of three syllables and a number. */
    private static final String CROWD = """
            WITH syllables AS (SELECT ARRAY['an', 'bel', 'cor', 'dan', 'el', 'fin', 'gar', 'hel', 'is', 'jo', 'ka', 'lor',
              'mar', 'nor', 'ol', 'pet', 'ro', 'san', 'tor', 'vi'] AS of)
            INSERT INTO account.users (id, email, username, first_name, last_name, display_name, created_at, updated_at)
            SELECT gen_random_uuid(), name || '@example.org', name, 'Some', 'Body', 'Some Body', now(), now()
            FROM (SELECT s.of[1 + h %% 20] || s.of[1 + h / 20 %% 20] || s.of[1 + h / 400] || '_' || i AS name
              FROM syllables s, generate_series(1, %d) i, LATERAL (SELECT (i * 7919::bigint %% 8000)::int AS h) hash) people"""
            .formatted(PEOPLE);

    /** A person and what they look for: how a name begins, or what is in the middle of it. */
    private static final String LOOKED_FOR = """
            SELECT id || '&' || CASE WHEN n % 2 = 0 THEN left(username, 3 + (n / 2 % 4)::int)
              ELSE substr(username, 3, 3 + (n / 2 % 3)::int) END
            FROM (SELECT id, username, row_number() OVER (ORDER BY md5(username)) AS n
              FROM account.users WHERE length(username) > 8) people ORDER BY n LIMIT\s""" + SEARCHES;

    private static final String DOCUMENT = "{\"query\":\"query ($text: String!) { searchUsers(text: $text, first: "
            + FOUND + ") { id username displayName avatarUrl } }\",\"variables\":{\"text\":\"%s\"}}";

    private record Search(String person, String text) {
        String line() {
            return Bearer.of(person) + "\t/graphql\t" + body();
        }

        String body() {
            return DOCUMENT.formatted(text);
        }

        String floorLine() {
            return "\t/search?" + person + "&" + text + "\t";
        }
    }

    void amongMany() throws SQLException, IOException, InterruptedException {
        postgres.execute(CROWD);
        postgres.settle();
        try (Server server = Server.start(postgres, SMALL, UNLIMITED)) {
            List<Search> searches = searches();
            check(server, searches);
            try (Child floor = Child.floor(SearchFloor.class, postgres.database().url(), statement())) {
                List<Load.Samples> samples = load.compare(
                        new Load.Subject("search", server.child(), file(searches, Search::line)),
                        new Load.Subject("floor, search", floor, file(searches, Search::floorLine)));
                report.most(
                        "username search among 200,000 people: CPU × floor",
                        samples.get(0).ratio(samples.get(1), Load.Sample::cpu),
                        3,
                        1.5,
                        samples.get(0).middle() + " ÷ " + samples.get(1).middle());
            }
        }
    }

    private List<Search> searches() throws SQLException {
        List<Search> searches = new ArrayList<>();
        for (String line : postgres.column(LOOKED_FOR)) {
            String[] it = line.split("&");
            searches.add(new Search(it[0], it[1]));
        }
        return searches;
    }

    /** Each finds somebody, since all that is looked for is part of a name. */
    private static void check(Server server, List<Search> searches) throws IOException {
        for (Search search : searches.subList(0, 100)) {
            String answer = server.post(Bearer.of(search.person()), search.body());
            if (!answer.contains("\"username\"")) throw new IllegalStateException(search + " finds nobody: " + answer);
        }
    }

    private String statement() throws SQLException, IOException {
        Path file = Files.createTempFile("montage-benchmark", ".sql");
        file.toFile().deleteOnExit();
        String sent = SentStatement.sent(postgres, "/* search users */%").getFirst();
        return Files.writeString(file, sent).toString();
    }

    private static Path file(List<Search> searches, Function<Search, String> line) throws IOException {
        Path file = Files.createTempFile("montage-benchmark", ".requests");
        file.toFile().deleteOnExit();
        return Files.write(file, searches.stream().map(line).toList());
    }
}
