package app.montage.benchmarks.http;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** How long each query takes at the database, warm, for one client, beside what its source document allows (GRA-75, GRA-76). */
record FeedBudgets(Postgres postgres, List<String> readers, List<String> people, Report report) {
    private static final int ROUNDS = 8;

    /** @param titles the statements that a visit is about, as they name themselves */
    private record Budget(String what, String document, Set<String> titles, double millis) {}

    private static final List<Budget> BUDGETS = List.of(
            new Budget(
                    "ranked feed, opened again within a minute", FeedVisit.RANKED, Set.of("feed candidates again"), 5),
            new Budget("chronological feed", FeedVisit.BY_TIME, Set.of("feed by time"), 1),
            new Budget("a person's posts", FeedVisit.OF_PERSON, Set.of("posts of people"), 1),
            new Budget("trending", FeedVisit.TRENDING, Set.of("trending posts"), 10),
            new Budget("followers", FeedVisit.FOLLOWS, Set.of("followers"), 1),
            new Budget("following", FeedVisit.FOLLOWS, Set.of("following"), 1),
            new Budget("relations to many", FeedVisit.FOLLOWS, Set.of("relations"), 1),
            new Budget("notifications", FeedVisit.NOTIFICATIONS, Set.of("notifications"), 5),
            new Budget("unread notifications", FeedVisit.NOTIFICATIONS, Set.of("count unread notifications"), 1),
            new Budget("what is in five batches", FeedVisit.CHILDREN, Set.of("notifications in batches"), 2));

    private static final Budget ANEW =
            new Budget("ranked feed, opened anew", FeedVisit.RANKED, Set.of("feed candidates"), 5);

    private static final Budget ANEW_BY_READERS =
            new Budget("ranked feed, opened anew by who follows 400", FeedVisit.RANKED, Set.of("feed candidates"), 5);

    private static final String BY_ENGAGEMENT = """
            /* posts by engagement */ SELECT id FROM gratitude.posts WHERE deleted_at IS NULL AND hidden_at IS NULL
            ORDER BY hearts_count DESC, reactions_count DESC, shares_count DESC LIMIT 20""";

    /** As a heart looks for what it comes together with. */
    private static final String BATCH = """
            /* batch of a key */ SELECT id, is_batch, batch_open FROM notification.notifications
            WHERE user_id = '%s' AND batch_key = 'like:post:7' AND parent_id IS NULL ORDER BY created_at DESC LIMIT 1""";

    void all() throws SQLException, IOException {
        try (Server server = Server.start(postgres, "-Xmx512m")) {
            StatementLog log = new StatementLog(postgres);
            for (Budget budget : BUDGETS) measure(server, log, budget, readers);
            report("by engagement", plain(log, "posts by engagement", reader -> BY_ENGAGEMENT), 2);
            report("whether there is a batch", plain(log, "batch of a key", BATCH::formatted), 1);
            log.stop();
        }
        try (Server forgetful = Server.start(postgres, "-Xmx512m", "-Dgratitude.feed-memory.posts=0")) {
            StatementLog log = new StatementLog(postgres);
            measure(forgetful, log, ANEW, people);
            measure(forgetful, log, ANEW_BY_READERS, readers);
            log.stop();
        }
    }

    private void measure(Server server, StatementLog log, Budget budget, List<String> viewers)
            throws SQLException, IOException {
        Map<String, Integer> others = new HashMap<>();
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String viewer : viewers) FeedVisit.of(viewer, budget.document).answer(server);
            millis.clear();
            for (StatementLog.Ran ran : log.next())
                if (budget.titles.contains(ran.title())) millis.add(ran.millis());
                else others.merge(ran.title(), 1, Integer::sum);
        }
        if (millis.isEmpty()) throw new IllegalStateException("No " + budget.titles + " but " + others);
        report(budget.what, millis, budget.millis);
    }

    /** What no visit is about alone, asked as it is; by one session, since a new one first learns what tables there are. */
    private List<Double> plain(StatementLog log, String title, UnaryOperator<String> statement)
            throws SQLException, IOException {
        List<Double> millis = new ArrayList<>();
        try (Connection connection = postgres.database().connect();
                Statement session = connection.createStatement()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (String reader : readers)
                    session.executeQuery(statement.apply(reader)).close();
                millis.clear();
                for (StatementLog.Ran ran : log.next()) if (ran.title().equals(title)) millis.add(ran.millis());
            }
        }
        return millis;
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
