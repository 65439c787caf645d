package app.montage.benchmarks;

import app.montage.benchmarks.http.FeedBenchmark;
import app.montage.benchmarks.http.HttpBenchmark;
import java.util.List;
import org.openjdk.jmh.Main;

/** Runs the benchmark that the first argument names: {@code Http}, {@code Feed}, or one of JMH's by its own command line. */
final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        List<String> all = List.of(args);
        if (all.getFirst().equals("Http")) HttpBenchmark.run(all.subList(1, all.size()));
        else if (all.getFirst().equals("Feed")) FeedBenchmark.run(all.subList(1, all.size()));
        else Main.main(args);
    }
}
