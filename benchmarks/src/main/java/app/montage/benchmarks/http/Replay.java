package app.montage.benchmarks.http;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The very statements that the server ran for some visits, with their values, so that a floor can run them, too. */
record Replay(ArrayList<ArrayList<Step>> visits) implements Serializable {
    private static final long serialVersionUID = 1L;
    /** What has nothing to do with the visit itself. */
    private static final Set<String> BESIDES = Set.of("person there", "feed impressions", "unnamed");

    /** What fewer than one in so many visits seem to have asked was asked by somebody else meanwhile, such as a meter. */
    private static final int RARE = 10;

    record Step(String title, String text, ArrayList<String> values) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    static Replay of(Server server, StatementLog log, List<FeedVisit> visits) throws IOException, SQLException {
        ArrayList<ArrayList<Step>> replay = new ArrayList<>();
        log.next();
        for (FeedVisit visit : visits) {
            visit.answer(server);
            ArrayList<Step> steps = new ArrayList<>();
            for (StatementLog.Ran ran : log.next())
                if (!BESIDES.contains(ran.title()))
                    steps.add(new Step(ran.title(), ran.text(), new ArrayList<>(ran.values())));
            replay.add(steps);
        }
        Map<String, Long> visitsOf = replay.stream()
                .flatMap(steps -> steps.stream().map(Step::title).distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        replay.forEach(steps -> steps.removeIf(it -> visitsOf.getOrDefault(it.title(), 0L) * RARE < replay.size()));
        return new Replay(replay);
    }

    Path write() throws IOException {
        Path file = Files.createTempFile("montage-benchmark", ".replay");
        file.toFile().deleteOnExit();
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(file))) {
            out.writeObject(this);
        }
        return file;
    }

    @SuppressWarnings("BanSerializableRead") // what this very run has written
    static Replay read(Path file) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
            return (Replay) in.readObject();
        }
    }
}
