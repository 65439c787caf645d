package app.montage.benchmarks.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Changes, and what it costs them that they are audited and that the database looks whose rows they touch. */
record MutationRuns(Postgres postgres, Load load, Report report) {
    private static final int PEOPLE = 1_000;
    private static final int TEXTS = 8;
    private static final String CHANGE =
            "{\"query\":\"mutation { updateProfile(input: {bio: \\\"text %d\\\"}) { userErrors { code } } }\"}";

    void guarded() throws SQLException, IOException, InterruptedException {
        List<String> people = postgres.column("SELECT id FROM account.users ORDER BY md5(username) LIMIT " + PEOPLE);
        try (Server server = Server.start(postgres, "-Xmx512m");
                Child floor =
                        Child.floor(MutationFloor.class, postgres.database().url())) {
            check(server, people.getFirst());
            List<Load.Samples> samples = load.compare(
                    new Load.Subject("mutation", server.child(), changes(people)),
                    new Load.Subject("floor, guarded", floor, floor(people, MutationFloor.GUARDED)),
                    new Load.Subject("floor, plain", floor, floor(people, MutationFloor.PLAIN)));
            report.most(
                    "row security and audit: CPU of a mutation with ÷ without",
                    samples.get(0).ratioWithout(samples.get(1), samples.get(2), Load.Sample::cpu),
                    1.15,
                    1.05,
                    samples.get(0).middle() + "; what it costs the floor: "
                            + samples.get(1).middle() + " less "
                            + samples.get(2).middle());
        }
    }

    private static void check(Server server, String person) throws IOException {
        String answer = server.post(Bearer.of(person), CHANGE.formatted(TEXTS));
        if (!answer.contains("\"userErrors\":[]")) throw new IllegalStateException("No change: " + answer);
    }

    /** Of each person some, so that most change something. */
    private static Path changes(List<String> people) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String person : people) {
            String token = Bearer.of(person);
            for (int text = 0; text < TEXTS; text++) lines.add(token + "\t/graphql\t" + CHANGE.formatted(text));
        }
        return file(lines);
    }

    private static Path floor(List<String> people, String way) throws IOException {
        return file(people.stream().map(it -> "\t" + way + "?" + it + "\t").toList());
    }

    private static Path file(List<String> lines) throws IOException {
        Path file = Files.createTempFile("montage-benchmark", ".requests");
        file.toFile().deleteOnExit();
        return Files.write(file, lines);
    }
}
