package app.montage.persistence.montage;

import app.montage.application.montage.MontageJobs;
import app.montage.application.montage.StaleMontages;
import app.montage.application.shared.Transactions;
import app.montage.domain.montage.MontageKey;
import app.montage.persistence.shared.Memories;
import com.github.benmanes.caffeine.cache.Cache;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a stale montage to do in the background, once in a while however often it is shown. */
@Singleton
final class JdbcStaleMontages implements StaleMontages {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcStaleMontages.class);

    private final MontageJobs jobs;
    private final Transactions transactions;
    private final Clock clock;
    private final Cache<MontageKey, Boolean> told = Memories.builder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    JdbcStaleMontages(MontageJobs jobs, Transactions transactions, Clock clock) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void shown(MontageKey montage, @Nullable String interest) {
        if (told.asMap().putIfAbsent(montage, true) == null) Thread.ofVirtual().start(() -> put(montage, interest));
    }

    private void put(MontageKey montage, @Nullable String interest) {
        try {
            transactions.run(() -> jobs.mark(
                    montage.owner(), Collections.singletonList(interest), MontageJobs.Trigger.STALE, clock.instant()));
        } catch (RuntimeException e) {
            told.invalidate(montage);
            LOG.warn("A stale montage could not be put to do; the next who looks tries again", e);
        }
    }
}
