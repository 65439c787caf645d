package app.montage.persistence.gratitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.gratitude.FeedImpressions;
import app.montage.application.gratitude.FeedImpressionsContract;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.People;
import app.montage.persistence.shared.DataAccessException;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcFeedImpressionsTest implements FeedImpressionsContract {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private final Sql sql = DATABASE.bean(Sql.class);
    private final UserId person = somebody();
    private final JdbcFeedImpressions impressions = new JdbcFeedImpressions(sql);

    private record Shown(PostId post, Instant at) {}

    @Override
    public FeedImpressions impressions() {
        return impressions;
    }

    @Override
    public UserId somebody() {
        return new People(sql).somebody();
    }

    @Override
    public Map<PostId, Instant> shown(UserId someone) {
        impressions.write();
        return written(someone);
    }

    private Map<PostId, Instant> written(UserId someone) {
        return sql
                .list(
                        "SELECT post_id, shown_at FROM gratitude.feed_impressions WHERE user_id = :person",
                        Params.of("person", someone),
                        row -> new Shown(row.id("post_id", PostId::new), row.time("shown_at")))
                .stream()
                .collect(Collectors.toMap(Shown::post, Shown::at));
    }

    @Test
    void what_is_noted_is_written_at_the_end() {
        impressions.note(person, List.of(ONE), THEN);
        assertThat(written(person)).isEmpty();
        impressions.stop();
        assertThat(written(person)).containsOnlyKeys(ONE);
    }

    @Test
    void who_is_gone_keeps_nobody_else_s_from_being_written() {
        impressions.note(new UserId(UUID.randomUUID()), List.of(ONE), THEN);
        impressions.note(person, List.of(ONE), THEN);
        assertThat(shown(person)).containsOnlyKeys(ONE);
    }

    @Test
    void what_cannot_be_written_waits_until_it_can() {
        impressions.note(person, List.of(ONE), THEN);
        DATABASE.asOwner("ALTER TABLE gratitude.feed_impressions RENAME TO away");
        try {
            assertThatThrownBy(impressions::write).isInstanceOf(DataAccessException.class);
        } finally {
            DATABASE.asOwner("ALTER TABLE gratitude.away RENAME TO feed_impressions");
        }
        assertThat(shown(person)).containsOnlyKeys(ONE);
    }
}
