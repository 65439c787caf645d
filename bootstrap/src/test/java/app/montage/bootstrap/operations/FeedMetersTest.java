package app.montage.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.gratitude.FeedWatch.Kind;
import app.montage.application.shared.CursorExpiredException;
import app.montage.application.shared.Page;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.stories.Client;
import app.montage.stories.World;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Those who run the product see how long feeds take, what becomes of them, and of how much they are made. */
class FeedMetersTest {
    private static final World WORLD = new World(Map.of("montage.workers", "0"));
    private static final MeterRegistry REGISTRY = WORLD.the(MeterRegistry.class);
    private static final FeedMeters METERS = WORLD.the(FeedMeters.class);

    @AfterAll
    static void close() {
        WORLD.close();
    }

    private static long made(String kind, String outcome) {
        return REGISTRY.get("gratitude.feed.generation")
                .tags("kind", kind, "outcome", outcome)
                .timer()
                .count();
    }

    private static double candidates(String pool) {
        return REGISTRY.get("gratitude.feed.candidates")
                .tags("pool", pool)
                .summary()
                .totalAmount();
    }

    @Test
    void every_page_of_a_feed_is_timed_by_its_kind_and_outcome() {
        URI graphql = WORLD.serve();
        UserId ada = WORLD.person("ada");
        Client client = new Client(graphql, WORLD.token(ada));
        client.ask("{ feed(first: 1) { nodes { id } } }");
        assertThat(made("ranked", "empty")).isEqualTo(1);
        for (int i = 0; i < 3; i++) WORLD.post(WORLD.person("ben" + i), Visibility.PUBLIC, "post " + i);
        String cursor = client.ask("{ feed(first: 1) { pageInfo { endCursor } } }")
                .at("/data/feed/pageInfo/endCursor")
                .asText();
        client.ask("query ($after: String) { feed(first: 1, after: $after) { nodes { id } } }", "after", cursor);
        new Client(graphql, null).ask("{ feed { nodes { id } } trendingPosts { nodes { id } } }");
        assertThat(made("ranked", "filled")).isEqualTo(1);
        assertThat(made("ranked_further", "filled")).isEqualTo(1);
        assertThat(made("chronological", "filled")).isEqualTo(1);
        assertThat(made("trending", "empty")).isEqualTo(1);
        assertThat(candidates("ranked")).isEqualTo(3);
        assertThat(candidates("recent")).isEqualTo(3);
    }

    @Test
    void what_cannot_be_made_is_told_apart_from_what_is_over() {
        assertThatThrownBy(() -> METERS.watch(Kind.RANKED_FURTHER, FeedMetersTest::over))
                .isInstanceOf(CursorExpiredException.class);
        assertThatThrownBy(() -> METERS.watch(Kind.TRENDING, FeedMetersTest::broken))
                .hasMessage("broken");
        assertThat(made("ranked_further", "expired")).isEqualTo(1);
        assertThat(made("trending", "failed")).isEqualTo(1);
    }

    private static Page<String> over() {
        throw new CursorExpiredException();
    }

    private static Page<String> broken() {
        throw new IllegalStateException("broken");
    }
}
