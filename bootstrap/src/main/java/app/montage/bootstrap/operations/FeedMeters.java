package app.montage.bootstrap.operations;

import app.montage.application.gratitude.FeedCandidates;
import app.montage.application.gratitude.FeedWatch;
import app.montage.application.shared.CursorExpiredException;
import app.montage.application.shared.Page;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How the making of feeds goes (GRA-77): how long a page takes, what becomes of it, and of how much it is made. */
@Singleton
final class FeedMeters implements FeedWatch {
    private final MeterRegistry registry;
    private final DistributionSummary ranked;
    private final DistributionSummary recent;

    FeedMeters(MeterRegistry registry) {
        this.registry = registry;
        ranked = candidates("ranked");
        recent = candidates("recent");
    }

    @Override
    public <T> Page<T> watch(Kind kind, Supplier<Page<T>> making) {
        long start = System.nanoTime();
        String outcome = "failed";
        try {
            Page<T> page = making.get();
            outcome = page.items().isEmpty() ? "empty" : "filled";
            return page;
        } catch (CursorExpiredException e) {
            outcome = "expired";
            throw e;
        } finally {
            generation(kind, outcome).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void found(FeedCandidates candidates) {
        ranked.record(candidates.ranked().size());
        recent.record(candidates.recents().size());
    }

    private Timer generation(Kind kind, String outcome) {
        return Timer.builder("gratitude.feed.generation")
                .description("Pages of feeds, with what is asked of the database for them")
                .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                .tag("outcome", outcome)
                .register(registry);
    }

    private DistributionSummary candidates(String pool) {
        return DistributionSummary.builder("gratitude.feed.candidates")
                .description("Posts that a ranked feed was made of")
                .tag("pool", pool)
                .register(registry);
    }
}
