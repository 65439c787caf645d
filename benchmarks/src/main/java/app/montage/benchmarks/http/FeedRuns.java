package app.montage.benchmarks.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/** Pages of feeds through GraphQL, beside a floor that runs the same statements by plain JDBC. */
record FeedRuns(Postgres postgres, List<String> readers, Load load, Report report) {
    void pages(Options options) throws SQLException, IOException, InterruptedException {
        if (options.wants("ranked")) page("a ranked feed is opened", FeedVisit.RANKED);
        if (options.wants("chronological")) page("a page of the chronological feed", FeedVisit.BY_TIME);
        if (options.wants("trending")) page("a page of what trends", FeedVisit.TRENDING);
    }

    private void page(String what, String document) throws SQLException, IOException, InterruptedException {
        List<FeedVisit> visits =
                readers.stream().map(it -> FeedVisit.of(it, document)).toList();
        try (Server server = Server.start(postgres, "-Xmx512m")) {
            for (FeedVisit visit : visits) visit.answer(server); // what comes again is what is compared
            StatementLog log = new StatementLog(postgres);
            Replay replay = Replay.of(server, log, visits);
            log.stop();
            int statements = replay.visits().stream().mapToInt(List::size).max().orElseThrow();
            report.most(what + ": SQL statements", statements, 4, 4, "as PostgreSQL logged them");
            try (Child floor = Child.floor(
                    ReplayFloor.class, postgres.database().url(), replay.write().toString())) {
                List<Load.Samples> samples = load.compare(
                        new Load.Subject(
                                what,
                                server.child(),
                                file(visits.stream().map(FeedVisit::line).toList())),
                        new Load.Subject("floor", floor, file(numbers(visits.size()))));
                report.most(
                        what + ": CPU × bare SQL and JSON",
                        samples.get(0).ratio(samples.get(1), Load.Sample::cpu),
                        1.6,
                        1.3,
                        samples.get(0).middle() + " ÷ " + samples.get(1).middle());
            }
        }
    }

    private static List<String> numbers(int visits) {
        return IntStream.range(0, visits).mapToObj(it -> "\t/" + it + "\t").toList();
    }

    private static Path file(List<String> lines) throws IOException {
        Path file = Files.createTempFile("montage-benchmark", ".requests");
        file.toFile().deleteOnExit();
        return Files.write(file, lines);
    }
}
