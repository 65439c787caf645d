package app.montage.benchmarks.http;

import app.montage.application.montage.RunMontageBatch.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

/** Making everybody's montages: alone, when nothing has changed, and while people look at them. */
record BatchRuns(Postgres postgres, Load load, Options options, Batch batch, Report report) {
    /** As if they had been made by other rules: all are made anew. */
    private static final String OUTDATE = "UPDATE montage.user_montages SET recipe = 0";

    private static final String[] A_FULL_PAGE = {"\"position\":0", "\"position\":19"};

    void regeneration() throws SQLException, IOException {
        outdate();
        Batch.Done full = batch.run(Scope.ALL);
        CopyFloor.Seconds floor = new CopyFloor(postgres).measure();
        report.most(
                "full regeneration: CPU ÷ reading and writing the same by COPY",
                full.cpu() / floor.with(),
                2.0,
                1.5,
                String.format(
                        Locale.ROOT,
                        "%d montages: %.1f + %.1f s (Java + PostgreSQL) ÷ %.1f s; ÷ %.1f s without the foreign key",
                        full.summary().made(),
                        full.java(),
                        full.database(),
                        floor.with(),
                        floor.without()));
        postgres.settle();
        Batch.Done unchanged = batch.run(Scope.ALL);
        report.most(
                "regeneration when nothing changed ÷ full",
                unchanged.cpu() / full.cpu(),
                0.1,
                0.02,
                String.format(
                        Locale.ROOT,
                        "%d montages: %.1f + %.1f s",
                        unchanged.summary().unchanged(),
                        unchanged.java(),
                        unchanged.database()));
    }

    private void outdate() throws SQLException {
        postgres.execute(OUTDATE);
        postgres.settle();
    }

    void pagesMeanwhile() throws SQLException, IOException {
        try (Server server = Server.start(postgres, "-Xmx512m")) {
            Path requests = Visits.owners(postgres).file(Visit::line);
            int port = server.child().port();
            load.wrk().run(port, requests, options.seconds(), Wrk.Pressure.GENTLE, A_FULL_PAGE);
            Wrk.Result without =
                    load.wrk().run(port, requests, 2 * options.seconds(), Wrk.Pressure.GENTLE, A_FULL_PAGE);
            outdate();
            int seconds = 2 * options.seconds();
            Process pages = load.wrk().start(port, requests, seconds, Wrk.Pressure.GENTLE, A_FULL_PAGE);
            long rounds = 0;
            for (; pages.isAlive(); rounds++) {
                batch.run(Scope.ALL);
                if (pages.isAlive()) postgres.execute(OUTDATE);
            }
            Wrk.Result with = load.wrk().result(pages);
            report.most(
                    "pages while the batch runs: wrong or empty",
                    with.wrong() + with.failed(),
                    0,
                    0,
                    with.requests() + " pages, " + rounds + " batches; " + without.wrong() + " wrong of "
                            + without.requests() + " without");
            report.most(
                    "pages while the batch runs: p99 ÷ without",
                    with.p99Millis() / without.p99Millis(),
                    2,
                    1.5,
                    String.format(Locale.ROOT, "%.1f ÷ %.1f ms", with.p99Millis(), without.p99Millis()));
        }
    }
}
