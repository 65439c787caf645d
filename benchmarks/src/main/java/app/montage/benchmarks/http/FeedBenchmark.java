package app.montage.benchmarks.http;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** What docs/performance.md tells of feeds: {@code people=200000} makes 600,000 posts, 1,500,000 follows and 800,000 notifications. */
public final class FeedBenchmark {
    private FeedBenchmark() {}

    public static void run(List<String> arguments) throws SQLException, IOException, InterruptedException {
        Options options = Options.of(arguments);
        Report report = new Report();
        Wrk wrk = new Wrk();
        try (Postgres postgres = Postgres.start(StatementLog.SETTINGS)) {
            FeedWorld.populate(postgres, options);
            List<String> readers =
                    postgres.column("SELECT id FROM public.numbered ORDER BY n DESC LIMIT " + FeedWorld.READERS);
            List<String> people =
                    postgres.column("SELECT id FROM public.numbered WHERE n <= (SELECT max(n) FROM public.numbered)"
                            + " - " + FeedWorld.READERS + " ORDER BY hashint4(n) LIMIT " + FeedWorld.READERS);
            if (options.wants("budgets")) new FeedBudgets(postgres, readers, people, report).all();
            new FeedRuns(postgres, readers, new Load(postgres, wrk, options), report).pages(options);
            if (options.wants("hearts")) new HeartRuns(postgres, options.people(), report).together();
            if (options.wants("fame")) new FameRuns(postgres, options.people(), report).posts();
        }
        report.print();
    }
}
