package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.UserId;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a page of a feed asks of the database, on a node where somebody has opened their feed within a minute. */
class FeedStatementsTest {
    private static final World WORLD = new World(Map.of("statements.heard", "true", "montage.workers", "0"));
    private static final URI GRAPHQL = WORLD.serve();
    private static final Client CLIENT = new Client(GRAPHQL, WORLD.token(WORLD.person("ann")));

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void a_page_takes_four_at_most_however_long_it_is() {
        for (int i = 0; i < 60; i++) {
            UserId author = WORLD.person("other" + i);
            PastPost.in(WORLD, author, "post " + i, 3, 60 + i, i);
        }
        new Client(GRAPHQL, WORLD.token(WORLD.person("ben"))).ask(FeedStoryTest.FEED, "first", 2);
        for (String kind : List.of("RANKED", "CHRONOLOGICAL")) {
            List<String> few = statements(kind, 2);
            assertThat(few).hasSizeLessThanOrEqualTo(4);
            assertThat(statements(kind, 50)).isEqualTo(few);
        }
    }

    /** Those of a first page, and no more of a second. */
    private static List<String> statements(String kind, int first) {
        Statements.forget();
        JsonNode page = feed("kind", kind, "first", first);
        List<String> opened = Statements.askedFor();
        assertThat(page.at("/edges")).hasSize(first);
        Statements.forget();
        feed(
                "kind",
                kind,
                "first",
                first,
                "after",
                page.at("/pageInfo/endCursor").asText());
        assertThat(Statements.askedFor()).hasSizeLessThanOrEqualTo(4);
        return opened;
    }

    private static JsonNode feed(Object... variables) {
        Client.Answer answer = CLIENT.ask(FeedStoryTest.FEED, variables);
        assertThat(answer.errors()).as(answer.body().toString()).isEmpty();
        return answer.at("/data/feed");
    }
}
