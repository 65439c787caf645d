package app.montage.benchmarks.http;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How long each query takes at the database, warm, for one client, beside what its source document allows (GRA-75, GRA-76). */
record FeedBudgets(Postgres postgres, List<String> readers, Report report) {
    private static final int ROUNDS = 3;

    /** @param titles the statements that a visit is about, as they name themselves */
    private record Budget(String what, String document, Set<String> titles, double millis) {}

    private static final List<Budget> BUDGETS = List.of(
            new Budget("ranked feed, all candidates", FeedVisit.RANKED, Set.of("feed candidates"), 5),
            new Budget("chronological feed", FeedVisit.BY_TIME, Set.of("feed by time"), 1),
            new Budget("a person's posts", FeedVisit.OF_PERSON, Set.of("posts of people", "posts of people (back)"), 1),
            new Budget("trending", FeedVisit.TRENDING, Set.of("trending posts"), 10),
            new Budget("followers", FeedVisit.FOLLOWS, Set.of("followers"), 1),
            new Budget("following", FeedVisit.FOLLOWS, Set.of("following"), 1),
            new Budget("relations to many", FeedVisit.FOLLOWS, Set.of("relations"), 1));

    private static final String BY_ENGAGEMENT = """
            /* posts by engagement */ SELECT id FROM gratitude.posts WHERE deleted_at IS NULL AND hidden_at IS NULL
            ORDER BY hearts_count DESC, reactions_count DESC, shares_count DESC LIMIT 20""";

    void all() throws SQLException, IOException {
        try (Server server = Server.start(postgres, "-Xmx512m")) {
            StatementLog log = new StatementLog(postgres);
            for (Budget budget : BUDGETS) measure(server, log, budget);
            report("by engagement", byEngagement(log), 2);
            log.stop();
        }
    }

    private void measure(Server server, StatementLog log, Budget budget) throws SQLException, IOException {
        Map<String, Integer> others = new HashMap<>();
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String reader : readers) FeedVisit.of(reader, budget.document).answer(server);
            millis.clear();
            for (StatementLog.Ran ran : log.next())
                if (budget.titles.contains(ran.title())) millis.add(ran.millis());
                else others.merge(ran.title(), 1, Integer::sum);
        }
        if (millis.isEmpty()) throw new IllegalStateException("No " + budget.titles + " but " + others);
        report(budget.what, millis, budget.millis);
    }

    private List<Double> byEngagement(StatementLog log) throws SQLException, IOException {
        for (int i = 0; i < ROUNDS * readers.size(); i++) postgres.column(BY_ENGAGEMENT);
        List<Double> millis = log.next().stream()
                .filter(it -> it.title().equals("posts by engagement"))
                .map(StatementLog.Ran::millis)
                .toList();
        return new ArrayList<>(millis.subList(millis.size() - readers.size(), millis.size()));
    }

    private void report(String what, List<Double> millis, double budget) {
        double[] sorted = millis.stream().mapToDouble(it -> it).sorted().toArray();
        report.most(
                what + ": p95 at the database, ms",
                sorted[sorted.length * 95 / 100],
                budget,
                budget,
                "of %d, median %s, worst %s"
                        .formatted(
                                sorted.length,
                                Report.number(sorted[sorted.length / 2]),
                                Report.number(sorted[sorted.length - 1])));
    }
}
