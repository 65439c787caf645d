package app.montage.persistence.gratitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.montage.domain.gratitude.FeedRank;
import app.montage.domain.gratitude.TrendRank;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The ranks that the database keeps are those of feed.md: against the rule in Java, and against summing up by force. */
class TrendFunctionsTest {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");
    private static final double[] WEIGHTS = {1, 1.5, 4};
    private static final double HALF_LIFE = Duration.ofHours(6).toMillis();

    private final Sql sql = DATABASE.bean(Sql.class);

    private record Deed(double weight, Instant at) {
        double left(Instant now) {
            return weight * Math.pow(2, -Duration.between(at, now).toMillis() / HALF_LIFE);
        }
    }

    private @Nullable Double change(String function, @Nullable Double rank, Deed deed) {
        Params params = Params.of("rank", rank).and("weight", deed.weight).and("at", deed.at);
        return sql.list(
                        "SELECT gratitude." + function
                                + "(CAST(:rank AS float8), gratitude.trend(:weight, :at)) AS rank",
                        params,
                        row -> java.util.Optional.ofNullable(row.realOrNull("rank")))
                .getFirst()
                .orElse(null);
    }

    @Test
    void three_hundred_histories_with_twenty_percent_taken_back_are_what_summing_up_makes_of_them() {
        for (int history = 0; history < 300; history++) replay(new Random(history));
    }

    /** Where too little is left of a sum, it is to be summed up again: here, by force. */
    private void replay(Random random) {
        List<Deed> standing = new ArrayList<>();
        Double rank = null;
        Instant now = START;
        for (int i = 0; i < 20; i++) {
            now = now.plusMillis(random.nextInt(3_600_000));
            if (random.nextInt(5) == 0 && !standing.isEmpty()) {
                rank = change("trend_minus", rank, standing.remove(random.nextInt(standing.size())));
                if (rank == null) for (Deed deed : standing) rank = change("trend_plus", rank, deed);
            } else {
                Deed deed = new Deed(WEIGHTS[random.nextInt(WEIGHTS.length)], now);
                standing.add(deed);
                rank = change("trend_plus", rank, deed);
            }
        }
        Instant then = now;
        double force = standing.stream().mapToDouble(it -> it.left(then)).sum();
        double kept = rank == null ? 0 : new TrendRank(rank).at(now);
        assertThat(kept).isCloseTo(force, within(force * 1e-9));
    }

    @Test
    void a_heart_given_and_taken_back_restores_the_rank() {
        Double before = change("trend_plus", null, new Deed(40, START));
        Deed heart = new Deed(1, START.plus(Duration.ofHours(5)));
        Double after = change("trend_minus", change("trend_plus", before, heart), heart);
        assertThat(after).isNotNull().isCloseTo(before, within(1e-9));
        assertThat(change("trend_minus", change("trend_plus", null, heart), heart))
                .isNull();
    }

    @Test
    void feed_ranks_are_those_of_the_rule_in_java() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            Instant at = START.minusSeconds(random.nextInt(10_000_000));
            int hearts = random.nextInt(1_000);
            int reactions = random.nextInt(300);
            int shares = random.nextInt(100);
            double rank = sql.list(
                            "SELECT gratitude.feed_rank(:hearts, :reactions, :shares, :at) AS rank",
                            Params.of("hearts", hearts)
                                    .and("reactions", reactions)
                                    .and("shares", shares)
                                    .and("at", at),
                            row -> row.real("rank"))
                    .getFirst();
            double engagement = app.montage.domain.gratitude.EngagementWeights.of(hearts, reactions, shares);
            assertThat(rank).isCloseTo(FeedRank.of(engagement, at).value(), within(1e-9));
        }
    }
}
