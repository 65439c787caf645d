package app.montage.graphql.transport;

import com.github.benmanes.caffeine.cache.Cache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What each caller may take of one thing: a token bucket for each, which fills evenly. Who has not been heard of for so
 * long that theirs is full again is forgotten, and so are the rarest of too many.
 */
final class Purse {
    private static final int CALLERS = 50_000;
    private static final MathContext DIGITS = new MathContext(4);

    private final String name;
    private final long most;
    private final Duration within;
    private final double rate;
    private final String policy;
    private final TimeMeter clock;
    private final Cache<Object, Bucket> buckets;
    private final LongAdder refusals = new LongAdder();

    /** @param most that one caller may take in that time; 0 where nothing is counted */
    Purse(String name, long most, Duration within, TimeMeter clock) {
        this.name = name;
        this.most = most;
        this.within = within;
        if (within.toSeconds() < 1)
            throw new IllegalArgumentException("The limit " + name + " needs a second or more.");
        this.rate = new BigDecimal(most)
                .divide(BigDecimal.valueOf(within.toSeconds()), DIGITS)
                .doubleValue();
        this.policy = "\"%s\";q=%d;w=%d".formatted(name, most, within.toSeconds());
        this.clock = clock;
        this.buckets = Memories.builder()
                .maximumSize(CALLERS)
                .expireAfterAccess(within)
                .build();
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, within))
                .withCustomTimePrecision(clock)
                .build();
    }

    /** Takes so many, or all that one can have; null where nothing is counted. */
    @Nullable
    Balance take(Caller caller, long many) {
        if (most == 0) return null;
        Bucket bucket = buckets.get(caller.payer(), _ -> full());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(Math.min(many, most));
        if (!probe.isConsumed()) refusals.increment();
        return new Balance(
                this,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                probe.getNanosToWaitForRefill(),
                probe.getNanosToWaitForReset());
    }

    String name() {
        return name;
    }

    long most() {
        return most;
    }

    /** How many come back in a second. */
    double rate() {
        return rate;
    }

    /** As the header RateLimit-Policy says it. */
    String policy() {
        return policy;
    }

    double refusals() {
        return refusals.sum();
    }
}
