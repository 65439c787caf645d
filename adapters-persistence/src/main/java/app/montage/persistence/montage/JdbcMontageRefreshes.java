package app.montage.persistence.montage;

import app.montage.application.montage.MontageReader;
import app.montage.application.montage.MontageRefreshedView;
import app.montage.application.montage.MontageRefreshes;
import app.montage.application.montage.MontageSettings;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.Names;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.NoticeHearer;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Wakes who waits for a person's montages whenever any node says that these have changed. */
@Singleton
final class JdbcMontageRefreshes implements MontageRefreshes, NoticeHearer {
    private final Map<UserId, Set<RefreshSubscription>> waiting = new ConcurrentHashMap<>();
    private final Sql sql;
    private final MontageReader montages;
    private final Clock clock;
    private final MontageSettings settings;

    JdbcMontageRefreshes(Sql sql, @Named("database") MontageReader montages, Clock clock, MontageSettings settings) {
        this.sql = sql;
        this.montages = montages;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public Flow.Publisher<MontageRefreshedView> of(Viewer viewer, UserId owner, @Nullable String interest) {
        String name = interest == null ? null : Names.normalise(interest);
        return subscriber -> {
            GenerationDiff diff = new GenerationDiff(sql, montages, clock, settings, viewer, owner, name);
            RefreshSubscription subscription = new RefreshSubscription(subscriber, diff, ended -> forget(owner, ended));
            remember(owner, subscription);
            subscriber.onSubscribe(subscription);
        };
    }

    private void remember(UserId owner, RefreshSubscription subscription) {
        waiting.compute(owner, (it, all) -> {
            Set<RefreshSubscription> with = all == null ? ConcurrentHashMap.newKeySet() : all;
            with.add(subscription);
            return with;
        });
    }

    private void forget(UserId owner, RefreshSubscription ended) {
        waiting.computeIfPresent(owner, (it, all) -> {
            all.remove(ended);
            return all.isEmpty() ? null : all;
        });
    }

    @Override
    public void heard(String topic, String content) {
        if (!topic.equals(MontageCache.OWNERS) || waiting.isEmpty()) return;
        for (String id : content.split(","))
            waiting.getOrDefault(new UserId(UUID.fromString(id)), Set.of()).forEach(RefreshSubscription::look);
    }

    @Override
    public void connected() {
        waiting.values().forEach(all -> all.forEach(RefreshSubscription::look));
    }

    @Override
    public void lost() {
        // What is missed meanwhile is looked for once the line is up again.
    }
}
