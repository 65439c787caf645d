package app.montage.persistence.gratitude;

import app.montage.application.gratitude.PostEngagementChangedView;
import app.montage.application.gratitude.PostEngagements;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.PostId;
import app.montage.persistence.shared.LiveSubscriptions;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Flow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks now and then at the counters of the posts that somebody on this node waits for, all in one statement, and wakes those
 * whose post has changed. Whoever gives a heart need tell nobody (ADR 75).
 */
@Singleton
final class JdbcPostEngagements implements PostEngagements {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcPostEngagements.class);

    private static final String COUNTERS = """
            /* counters of watched posts */
            SELECT id, concat_ws(' ', hearts_count, reactions_count, comments_count, shares_count, reaction_counts) AS counters
            FROM gratitude.posts WHERE id = ANY (:posts)""";

    private record Counted(PostId post, String counters) {}

    private final LiveSubscriptions<PostId, PostEngagementChangedView> waiting = new LiveSubscriptions<>();
    private final Map<PostId, String> seen = new HashMap<>();
    private final Sql sql;

    JdbcPostEngagements(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Flow.Publisher<PostEngagementChangedView> of(Viewer viewer, PostId post) {
        return waiting.of(viewer, post, () -> new EngagementNews(sql, viewer, post));
    }

    /** Never twice at once. A post that is looked at for the first time may have changed since its viewer looked. */
    @Scheduled(fixedDelay = "${gratitude.engagement-period:1s}")
    void look() {
        Set<PostId> watched = waiting.all();
        seen.keySet().retainAll(watched);
        if (watched.isEmpty()) return;
        try {
            wakeThoseOfChanged(watched);
        } catch (RuntimeException e) {
            LOG.warn("Nobody hears of counters of posts for the moment: {}", e.getMessage());
        }
    }

    private void wakeThoseOfChanged(Set<PostId> watched) {
        UUID[] ids = watched.stream().map(PostId::value).toArray(UUID[]::new);
        sql.change(
                        COUNTERS,
                        Params.of("posts", ids),
                        row -> new Counted(row.id("id", PostId::new), row.text("counters")))
                .forEach(it -> {
                    if (!it.counters.equals(seen.put(it.post, it.counters))) waiting.wake(it.post);
                });
    }
}
