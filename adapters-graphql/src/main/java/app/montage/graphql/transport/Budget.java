package app.montage.graphql.transport;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many points callers may spend on this node for now. Each request costs a point, before anything is done for it, and
 * another one for each further hundred of things that it may bring.
 */
@Singleton
final class Budget implements MeterBinder {
    private static final long THINGS_OF_A_POINT = 100;

    private final long mostThings;
    private final Purse points;
    private final Purse searches;

    @Inject
    Budget(GraphqlLimits limits) {
        this(limits, TimeMeter.SYSTEM_NANOTIME);
    }

    Budget(GraphqlLimits limits, TimeMeter clock) {
        this.mostThings = limits.cost();
        this.points = new Purse("points", limits.points(), limits.pointsWithin(), clock);
        this.searches = new Purse("searches", limits.searches(), limits.searchesWithin(), clock);
    }

    /** For asking at all. */
    Bill entry(Caller caller) {
        return new Bill(0, mostThings, 1, points.take(caller, 1));
    }

    /** For all that it may bring, where the entry has been paid. */
    Bill all(Caller caller, Bill entry, long things) {
        long more = (things - 1) / THINGS_OF_A_POINT;
        Balance balance = more > 0 ? points.take(caller, more) : entry.balance();
        return new Bill(things, mostThings, 1 + more, balance);
    }

    /** For looking somebody up by a part of their name. */
    @Nullable
    Balance search(Caller caller) {
        return searches.take(caller, 1);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Purse purse : List.of(points, searches))
            FunctionCounter.builder("graphql.throttled", purse, Purse::refusals)
                    .tag("limit", purse.name())
                    .register(registry);
    }
}
