package app.montage.persistence.montage;

import app.montage.application.montage.MontageReader;
import app.montage.application.montage.MontageRefreshedView;
import app.montage.application.montage.MontageRefreshes;
import app.montage.application.montage.MontageSettings;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.Names;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.LiveSubscriptions;
import app.montage.persistence.shared.NoticeHearer;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Wakes who waits for a person's montages whenever any node says that these have changed. */
@Singleton
final class JdbcMontageRefreshes implements MontageRefreshes, NoticeHearer {
    private final LiveSubscriptions<UserId, MontageRefreshedView> waiting = new LiveSubscriptions<>();
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
        return waiting.of(viewer, owner, () -> new GenerationDiff(sql, montages, clock, settings, viewer, owner, name));
    }

    @Override
    public void heard(String topic, String content) {
        if (!topic.equals(MontageCache.OWNERS) || waiting.isEmpty()) return;
        for (String id : content.split(",")) waiting.wake(new UserId(UUID.fromString(id)));
    }

    @Override
    public void connected() {
        waiting.wakeAll();
    }

    @Override
    public void lost() {
        // What is missed meanwhile is looked for once the line is up again.
    }
}
