package app.montage.application.gratitude;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What whoever notes what people were shown must do. */
public interface FeedImpressionsContract {
    Instant THEN = Instant.parse("2026-11-21T12:00:00Z");
    PostId ONE = new PostId(new UUID(1, 1));
    PostId OTHER = new PostId(new UUID(1, 2));

    FeedImpressions impressions();

    UserId somebody();

    /** Which posts the person was shown, and when last, once all is written down. */
    Map<PostId, Instant> shown(UserId person);

    @Test
    default void a_post_was_shown_when_it_was_shown_last() {
        UserId person = somebody();
        impressions().note(person, List.of(ONE, OTHER), THEN);
        impressions().note(person, List.of(ONE), THEN.plusSeconds(5));
        assertThat(shown(person)).isEqualTo(Map.of(ONE, THEN.plusSeconds(5), OTHER, THEN));
        impressions().note(person, List.of(OTHER), THEN.minusSeconds(5));
        assertThat(shown(person)).isEqualTo(Map.of(ONE, THEN.plusSeconds(5), OTHER, THEN));
        assertThat(shown(somebody())).isEmpty();
    }

    @Test
    default void what_was_long_ago_is_forgotten() {
        UserId person = somebody();
        impressions().note(person, List.of(ONE), THEN.minusSeconds(60));
        impressions().note(person, List.of(OTHER), THEN);
        assertThat(shown(person)).hasSize(2);
        assertThat(impressions().forget(THEN)).isGreaterThanOrEqualTo(1);
        assertThat(impressions().forget(THEN)).isZero();
        assertThat(shown(person)).containsOnlyKeys(OTHER);
    }
}
