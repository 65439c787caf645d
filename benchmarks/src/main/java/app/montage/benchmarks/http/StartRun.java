package app.montage.benchmarks.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How soon a built server answers, and how much memory it has after work, with a small heap. */
record StartRun(Postgres postgres, Load load, Options options, Report report) {
    private static final int TIMES = 3;
    private static final String HEAP = "-Xmx256m";

    private record Start(double seconds, long mebibytes) {}

    void startAndMemory() throws SQLException, IOException {
        tell("plain", starts());
        Path cache = Path.of(System.getProperty("java.io.tmpdir", "/tmp"), "montage-benchmark.aot");
        Files.deleteIfExists(cache);
        try (Server server = Server.start(postgres, HEAP, "-XX:AOTCacheOutput=" + cache)) {
            Visits.mixed(postgres, server).averageLength(server);
        }
        if (!Files.exists(cache)) throw new IllegalStateException("The JVM made no AOT cache");
        tell("with an AOT cache", starts("-XX:AOTCache=" + cache));
        Files.delete(cache);
    }

    private void tell(String how, List<Start> starts) {
        double fastest = starts.stream().mapToDouble(Start::seconds).min().orElseThrow();
        long most = starts.stream().mapToLong(Start::mebibytes).max().orElseThrow();
        String all = starts.stream()
                .map(it -> String.format(Locale.ROOT, "%.2f", it.seconds()))
                .toList()
                .toString();
        report.most("start to first answer, " + how + ": seconds", fastest, 1.5, 0.9, "fastest of " + all);
        report.most("resident memory after load at a 256 MiB heap, " + how + ": MiB", most, 350, 250, "highest");
    }

    private List<Start> starts(String... more) throws SQLException, IOException {
        List<Start> starts = new ArrayList<>();
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add(HEAP);
        for (int i = 0; i < TIMES; i++) {
            try (Server server = Server.start(postgres, arguments.toArray(String[]::new))) {
                Path requests = Visits.mixed(postgres, server).file(Visit::line);
                load.wrk().run(server.child().port(), requests, options.seconds(), Wrk.Pressure.FULL);
                starts.add(new Start(
                        server.start().toMillis() / 1e3, server.child().residentMebibytes()));
            }
        }
        return starts;
    }
}
