package app.montage.persistence.gratitude;

import static app.montage.persistence.gratitude.SomePost.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class JdbcFeedImpressionsTest {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final PostId ONE = new PostId(new UUID(1, 1));
    private static final PostId OTHER = new PostId(new UUID(1, 2));

    private final Sql sql = DATABASE.bean(Sql.class);
    private final UserId person = new People(sql).somebody();
    private final JdbcFeedImpressions impressions = new JdbcFeedImpressions(sql);

    private record Shown(PostId post, Instant at) {}

    private Map<PostId, Instant> shown() {
        return sql
                .list(
                        "SELECT post_id, shown_at FROM gratitude.feed_impressions WHERE user_id = :person",
                        Params.of("person", person),
                        row -> new Shown(row.id("post_id", PostId::new), row.time("shown_at")))
                .stream()
                .collect(Collectors.toMap(Shown::post, Shown::at));
    }

    @Test
    void a_post_was_shown_when_it_was_shown_last() {
        impressions.note(person, List.of(ONE, OTHER), NOW);
        impressions.note(person, List.of(ONE), NOW.plusSeconds(5));
        assertThat(shown()).isEmpty();
        impressions.write();
        impressions.note(person, List.of(OTHER), NOW.minusSeconds(5));
        impressions.write();
        assertThat(shown()).isEqualTo(Map.of(ONE, NOW.plusSeconds(5), OTHER, NOW));
    }

    @Test
    void what_is_noted_is_written_at_the_end() {
        impressions.note(person, List.of(ONE), NOW);
        impressions.stop();
        assertThat(shown()).containsOnlyKeys(ONE);
    }

    @Test
    void who_is_gone_keeps_nobody_else_s_from_being_written() {
        impressions.note(new UserId(UUID.randomUUID()), List.of(ONE), NOW);
        impressions.note(person, List.of(ONE), NOW);
        impressions.write();
        assertThat(shown()).containsOnlyKeys(ONE);
    }

    @Test
    void what_cannot_be_written_waits_until_it_can() {
        impressions.note(person, List.of(ONE), NOW);
        DATABASE.asOwner("ALTER TABLE gratitude.feed_impressions RENAME TO away");
        try {
            assertThatThrownBy(impressions::write).isInstanceOf(DataAccessException.class);
        } finally {
            DATABASE.asOwner("ALTER TABLE gratitude.away RENAME TO feed_impressions");
        }
        impressions.write();
        assertThat(shown()).containsOnlyKeys(ONE);
    }

    @Test
    void what_was_long_ago_is_forgotten() {
        impressions.note(person, List.of(ONE), NOW.minusSeconds(60));
        impressions.note(person, List.of(OTHER), NOW);
        impressions.write();
        assertThat(impressions.forget(NOW)).isGreaterThanOrEqualTo(1);
        assertThat(impressions.forget(NOW)).isZero();
        assertThat(shown()).containsOnlyKeys(OTHER);
    }
}
