package app.montage.persistence.gratitude;

import app.montage.application.gratitude.FeedPreferences;
import app.montage.domain.gratitude.RecentShare;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;

@Singleton
final class JdbcFeedPreferences implements FeedPreferences {
    private static final String SHARE = """
            /* feed preferences */
            SELECT recent_share FROM gratitude.feed_preferences WHERE user_id = :person""";

    private static final String SAVE = """
            /* save feed preferences */
            INSERT INTO gratitude.feed_preferences (user_id, recent_share, updated_at) VALUES (:person, :share, :now)
            ON CONFLICT (user_id) DO UPDATE SET recent_share = excluded.recent_share, updated_at = excluded.updated_at""";

    private final Sql sql;

    JdbcFeedPreferences(Sql sql) {
        this.sql = sql;
    }

    @Override
    public RecentShare recentShare(UserId person) {
        return sql.one(SHARE, Params.of("person", person), row -> new RecentShare(row.integer("recent_share")))
                .orElse(RecentShare.DEFAULT);
    }

    @Override
    public void save(UserId person, RecentShare share, Instant now) {
        sql.update(SAVE, Params.of("person", person).and("share", share).and("now", now));
    }
}
