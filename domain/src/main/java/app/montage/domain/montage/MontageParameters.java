package app.montage.domain.montage;

import app.montage.domain.shared.InvalidValue;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Everything about making a montage that can be set (P-2, P-4, P-8, P-9).
 *
 * @param items how many places there are
 * @param window nothing older than this; null for no bound
 * @param candidates at most so many, the newest
 * @param halfLife after this long a moment is half as recent
 * @param surprise the share of places drawn by lot, the more relevant the likelier
 */
public record MontageParameters(
        int items,
        @Nullable Duration window,
        int candidates,
        Weights weights,
        Duration halfLife,
        Lambda lambda,
        Limits limits,
        Grouping grouping,
        MontageOrder order,
        double surprise) {
    public static final int MOST_ITEMS = 10_000;
    public static final double MOST_SURPRISE = 0.10;
    private static final int NEWEST = 5_000;

    public MontageParameters {
        if (items < 1 || items > MOST_ITEMS) throw new InvalidValue("must have 1 to " + MOST_ITEMS + " items");
        if (window != null && window.isNegative()) throw new InvalidValue("must have a window of at least 0");
        if (candidates < 1) throw new InvalidValue("must have at least 1 candidate");
        if (!halfLife.isPositive()) throw new InvalidValue("must have a half-life above 0");
        if (!(surprise >= 0 && surprise <= MOST_SURPRISE))
            throw new InvalidValue("must have a surprise share between 0 and " + MOST_SURPRISE);
    }

    public static MontageParameters general() {
        return defaults(40, Duration.ofDays(365), Weights.GENERAL, Duration.ofDays(30));
    }

    public static MontageParameters interest() {
        return defaults(24, null, Weights.INTEREST, Duration.ofDays(180));
    }

    /** Recency has no weight here, so the half-life only shows in explanations. */
    public static MontageParameters onThisDay() {
        return defaults(24, null, Weights.ON_THIS_DAY, Duration.ofDays(30));
    }

    private static MontageParameters defaults(
            int items, @Nullable Duration window, Weights weights, Duration halfLife) {
        return new MontageParameters(
                items,
                window,
                NEWEST,
                weights,
                halfLife,
                Lambda.DEFAULT,
                Limits.DEFAULT,
                Grouping.DEFAULT,
                MontageOrder.CHRONOLOGICAL,
                0);
    }

    public MontageParameters withItems(int items) {
        return new MontageParameters(
                items, window, candidates, weights, halfLife, lambda, limits, grouping, order, surprise);
    }

    public MontageParameters withWindow(@Nullable Duration window) {
        return new MontageParameters(
                items, window, candidates, weights, halfLife, lambda, limits, grouping, order, surprise);
    }

    public MontageParameters withCandidates(int candidates) {
        return new MontageParameters(
                items, window, candidates, weights, halfLife, lambda, limits, grouping, order, surprise);
    }

    public MontageParameters withWeights(Weights weights) {
        return new MontageParameters(
                items, window, candidates, weights, halfLife, lambda, limits, grouping, order, surprise);
    }

    public MontageParameters withLambda(Lambda lambda) {
        return new MontageParameters(
                items, window, candidates, weights, halfLife, lambda, limits, grouping, order, surprise);
    }

    public MontageParameters withLimits(Limits limits) {
        return new MontageParameters(
                items, window, candidates, weights, halfLife, lambda, limits, grouping, order, surprise);
    }

    public MontageParameters withOrder(MontageOrder order) {
        return new MontageParameters(
                items, window, candidates, weights, halfLife, lambda, limits, grouping, order, surprise);
    }

    public MontageParameters withSurprise(double surprise) {
        return new MontageParameters(
                items, window, candidates, weights, halfLife, lambda, limits, grouping, order, surprise);
    }
}
