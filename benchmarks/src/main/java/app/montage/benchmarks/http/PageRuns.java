package app.montage.benchmarks.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Pages, one after the other: from the database, from the cache, deep inside long montages. */
record PageRuns(Postgres postgres, Load load, Report report) {
    private static final int DEEP = 9_900;
    private static final String SMALL = "-Xmx512m";
    private static final String UNCACHED = "-Dmontage.cache.mebibytes=0";

    void fromDatabase() throws SQLException, IOException, InterruptedException {
        try (Server server = Server.start(postgres, SMALL, UNCACHED)) {
            Visits visits = Visits.mixed(postgres, server);
            visits.averageLength(server);
            try (Child floor = jdbcFloor(server, visits)) {
                List<Load.Samples> samples = load.compare(
                        new Load.Subject("server, database", server.child(), visits.file(Visit::line)),
                        new Load.Subject("floor, database", floor, visits.file(it -> it.floorLine(true))),
                        new Load.Subject("floor, no permission check", floor, visits.file(it -> it.floorLine(false))));
                report.most(
                        "page from the database: CPU × floor",
                        samples.get(0).ratio(samples.get(1), Load.Sample::cpu),
                        1.5,
                        1.15,
                        samples.get(0).middle() + " ÷ " + samples.get(1).middle());
                report.most(
                        "the permission check: CPU of the page with ÷ without",
                        samples.get(0).ratioWithout(samples.get(1), samples.get(2), Load.Sample::cpu),
                        1.15,
                        1.05,
                        "what it costs the floor: " + samples.get(1).middle() + " less "
                                + samples.get(2).middle() + ", which is ×"
                                + Report.number(samples.get(1).ratio(samples.get(2), Load.Sample::cpu)));
            }
        }
    }

    private Child jdbcFloor(Server server, Visits visits) throws SQLException, IOException, InterruptedException {
        return Child.floor(
                JdbcFloor.class,
                postgres.database().url(),
                statement(server, visits, false).toString(),
                statement(server, visits, true).toString());
    }

    /** A file with the statement of a page, which the server has just run on some connection. */
    private Path statement(Server server, Visits visits, boolean interest) throws SQLException, IOException {
        for (Visit visit : visits.all())
            if ((visit.interest() != null) == interest) {
                visit.answer(server);
                break;
            }
        Path file = Files.createTempFile("montage-benchmark", ".sql");
        file.toFile().deleteOnExit();
        return Files.writeString(file, PageStatement.sentBy(postgres, interest));
    }

    void fromCache() throws SQLException, IOException, InterruptedException {
        try (Server server = Server.start(postgres, SMALL)) {
            Visits visits = Visits.mixed(postgres, server);
            int length = visits.averageLength(server);
            Path requests = visits.file(Visit::line);
            try (Child floor = Child.floor(FixedFloor.class, Integer.toString(length))) {
                List<Load.Samples> samples = load.compare(
                        new Load.Subject("server, cache", server.child(), requests),
                        new Load.Subject("floor, fixed bytes", floor, requests));
                report.least(
                        "page from the warm cache: requests per second ÷ floor",
                        samples.get(0).ratio(samples.get(1), Load.Sample::perSecond),
                        0.25,
                        0.4,
                        samples.get(0).middle() + " ÷ " + samples.get(1).middle() + ", " + length + " bytes");
            }
        }
    }

    void deep() throws SQLException, IOException {
        try (Server server = Server.start(postgres, SMALL, UNCACHED)) {
            List<Visit> first = new ArrayList<>();
            List<Visit> after = new ArrayList<>();
            List<Visit> before = new ArrayList<>();
            for (String owner : postgres.column(
                    "SELECT user_id FROM montage.user_montages WHERE item_count = " + World.DEEP_ITEMS)) {
                Visit own = Visit.firstPage(owner, owner, null);
                String cursor = walk(server, own);
                first.add(own);
                after.add(own.after(cursor, "", 0));
                before.add(own.before(cursor));
            }
            List<Load.Samples> samples = load.compare(
                    new Load.Subject(
                            "first page", server.child(), Visits.of(first).file(Visit::line)),
                    new Load.Subject(
                            "after 9,900", server.child(), Visits.of(after).file(Visit::line)),
                    new Load.Subject(
                            "before 9,900", server.child(), Visits.of(before).file(Visit::line)));
            for (int i = 1; i < samples.size(); i++)
                report.most(
                        "page %s item 9,900 ÷ page 1: PostgreSQL's CPU".formatted(i == 1 ? "after" : "before"),
                        samples.get(i).ratio(samples.get(0), Load.Sample::database),
                        1.2,
                        1.05,
                        samples.get(i).middle() + " ÷ " + samples.get(0).middle());
        }
    }

    /** The cursor of item 9,900, come by as clients do. */
    private static String walk(Server server, Visit own) throws IOException {
        String cursor = null;
        for (int read = 0; read < DEEP; read += 100)
            cursor = Visit.endCursor(own.hundredAfter(cursor).answer(server));
        if (cursor == null) throw new IllegalStateException();
        return cursor;
    }
}
