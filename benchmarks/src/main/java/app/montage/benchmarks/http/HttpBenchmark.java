package app.montage.benchmarks.http;

import app.montage.application.montage.RunMontageBatch.Scope;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Everything that docs/performance.md tells of, one part after the other. */
public final class HttpBenchmark {
    private HttpBenchmark() {}

    public static void run(List<String> arguments) throws SQLException, IOException, InterruptedException {
        Options options = Options.of(arguments);
        Report report = new Report();
        Wrk wrk = new Wrk();
        try (Postgres postgres = Postgres.start()) {
            World.populate(postgres, options);
            Load load = new Load(postgres, wrk, options);
            try (Batch batch = new Batch(postgres)) {
                Batch.Done made = batch.run(Scope.MISSING);
                System.out.printf(
                        "%d montages made for the first time: %s%n",
                        made.summary().made(), made);
                batches(new BatchRuns(postgres, load, options, batch, report), options);
            }
            World.exaggerate(postgres);
            postgres.settle();
            pages(new PageRuns(postgres, load, report), options);
            if (options.wants("statements")) new StatementRun(postgres, report).montagesWithItemsAndOwner();
            if (options.wants("mutation")) new MutationRuns(postgres, load, report).guarded();
            if (options.wants("token")) new TokenRuns(postgres, load, report).publicPages();
            endurance(new EnduranceRuns(postgres, options, report), options);
            if (options.wants("start")) new StartRun(postgres, load, options, report).startAndMemory();
            if (options.wants("signin")) new SignInRuns(postgres, options, report).atOnce();
            if (options.wants("uploads")) new UploadRuns(postgres, options, report).sideBySide();
            if (options.wants("search")) new SearchRuns(postgres, load, report).amongMany();
        }
        report.print();
    }

    private static void batches(BatchRuns runs, Options options) throws SQLException, IOException {
        if (options.wants("batch")) runs.regeneration();
        if (options.wants("meanwhile")) runs.pagesMeanwhile();
    }

    private static void endurance(EnduranceRuns runs, Options options) throws SQLException, IOException {
        if (options.wants("surplus")) runs.surplus();
        if (options.wants("writing")) runs.writing();
    }

    private static void pages(PageRuns runs, Options options) throws SQLException, IOException, InterruptedException {
        if (options.wants("database")) runs.fromDatabase();
        if (options.wants("cache")) runs.fromCache();
        if (options.wants("deep")) runs.deep();
    }
}
