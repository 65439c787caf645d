package app.montage.benchmarks.http;

import app.montage.application.montage.RunMontageBatch.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Making everybody's montages: alone, when nothing has changed, and while people look at them. */
record BatchRuns(Postgres postgres, Load load, Options options, Batch batch, Report report) {
    /** As if they had been made by other rules: all are made anew. */
    private static final String OUTDATE = "UPDATE montage.user_montages SET recipe = 0";

    private static final int MOST_WARM_UPS = 10;
    private static final String[] A_FULL_PAGE = {"\"position\":0", "\"position\":19"};

    void regeneration() throws SQLException, IOException {
        warmUp();
        List<Batch.Done> full = new ArrayList<>();
        List<CopyFloor.Seconds> floors = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            full.add(anew());
            floors.add(new CopyFloor(postgres).measure());
            System.out.println("  full regeneration: " + full.getLast() + " ÷ " + floors.getLast());
        }
        int middle = middle(full, floors);
        report.most(
                "full regeneration: CPU ÷ reading and writing the same by COPY",
                full.get(middle).cpu() / floors.get(middle).with(),
                2.0,
                1.5,
                full.get(middle).summary().made() + " montages: " + full.get(middle) + " ÷ " + floors.get(middle));
        postgres.settle();
        Batch.Done unchanged = batch.run(Scope.ALL);
        report.most(
                "regeneration when nothing changed ÷ full",
                unchanged.cpu() / full.get(middle).cpu(),
                0.1,
                0.02,
                unchanged.summary().unchanged() + " montages: " + unchanged);
    }

    /** A server that makes montages has been up for long: until what there is to compile has been compiled. */
    private void warmUp() throws SQLException, IOException {
        Batch.Done done = anew();
        for (int i = 1; i < MOST_WARM_UPS && !done.isWarm(); i++) {
            System.out.println("  warming up: " + done);
            done = anew();
        }
    }

    private Batch.Done anew() throws SQLException, IOException {
        outdate();
        return batch.run(Scope.ALL);
    }

    /** The round whose ratio is the median. */
    private static int middle(List<Batch.Done> full, List<CopyFloor.Seconds> floors) {
        return IntStream.range(0, full.size())
                .boxed()
                .sorted(Comparator.comparing(
                        it -> full.get(it).cpu() / floors.get(it).with()))
                .toList()
                .get(full.size() / 2);
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
