package app.montage.benchmarks;

import app.montage.domain.account.Interest;
import app.montage.domain.montage.ACandidate;
import app.montage.domain.montage.Candidate;
import app.montage.domain.montage.MontageDraft;
import app.montage.domain.montage.MontageMaker;
import app.montage.domain.montage.MontageRecipe;
import app.montage.domain.montage.OwnerInputs;
import app.montage.domain.montage.OwnerMontages;
import app.montage.domain.montage.SyntheticYears;
import app.montage.domain.montage.Taxonomy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to make montages, from a list of candidates to drafts with all their explanations. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScorerBenchmark {
    private final MontageMaker maker = new MontageMaker(Taxonomy.builtIn());
    private final OwnerInputs owner = new SyntheticYears(1).owner();
    private final MontageRecipe general = MontageRecipe.general();
    private final List<MontageRecipe> four = List.of(
            general,
            MontageRecipe.interest(new Interest("coffee")),
            MontageRecipe.interest(new Interest("hiking")),
            MontageRecipe.interest(new Interest("music")));
    private final MontageRecipe thousand = general.with(general.parameters().withItems(1_000));

    private List<Candidate> many = List.of();
    private List<Candidate> usual = List.of();

    @Setup
    public void makeUpYears() {
        many = new SyntheticYears(1).moments(5_000);
        usual = new SyntheticYears(1).moments(120);
    }

    @Benchmark
    public MontageDraft fortyOfFiveThousand() {
        return maker.make(general, owner, many, ACandidate.NOW);
    }

    @Benchmark
    public MontageDraft thousandOfFiveThousand() {
        return maker.make(thousand, owner, many, ACandidate.NOW);
    }

    @Benchmark
    public List<MontageDraft> fourMontagesOfHundredAndTwenty() {
        OwnerMontages montages = maker.forOwner(owner, usual, ACandidate.NOW);
        return four.stream().map(montages::make).toList();
    }
}
