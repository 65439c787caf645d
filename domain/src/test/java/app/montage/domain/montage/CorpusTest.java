package app.montage.domain.montage;

import static app.montage.domain.montage.ACandidate.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the greedy choice buys and costs against the plain most relevant ones, over five made-up years. */
class CorpusTest {
    private static final MontageMaker MAKER = new MontageMaker(Taxonomy.empty());
    private static final MontageParameters PLAIN =
            MontageParameters.general().withLambda(Lambda.RELEVANCE_ONLY).withLimits(Limits.NONE);

    private static List<GenerationMetadata> make(MontageParameters parameters, int moments) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(SyntheticYears::new)
                .map(year -> MAKER.make(
                                MontageRecipe.general().with(parameters), year.owner(), year.moments(moments), NOW)
                        .metadata())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 2_000, 5_000})
    void a_little_relevance_buys_much_variety(int moments) {
        List<GenerationMetadata> plain = make(PLAIN, moments);
        List<GenerationMetadata> greedy = make(MontageParameters.general(), moments);
        assertThat(similarity(greedy)).isLessThanOrEqualTo(0.80 * similarity(plain));
        assertThat(relevance(greedy)).isGreaterThanOrEqualTo(0.94 * relevance(plain));
        assertThat(events(greedy)).isGreaterThan(events(plain));
    }

    private static double similarity(List<GenerationMetadata> years) {
        return years.stream()
                .mapToDouble(GenerationMetadata::intraListSimilarity)
                .average()
                .orElseThrow();
    }

    private static double relevance(List<GenerationMetadata> years) {
        return years.stream()
                .mapToDouble(GenerationMetadata::meanRelevance)
                .average()
                .orElseThrow();
    }

    private static double events(List<GenerationMetadata> years) {
        return years.stream().mapToInt(GenerationMetadata::events).average().orElseThrow();
    }
}
