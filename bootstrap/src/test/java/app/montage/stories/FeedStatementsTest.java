package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.UserId;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a page of a feed asks of the database, on a node where somebody has opened their feed within a minute. */
class FeedStatementsTest {
    private static final World WORLD = new World(Map.of("statements.heard", "true", "montage.workers", "0"));
    private static final URI GRAPHQL = WORLD.serve();
    private static final List<UserId> AUTHORS = new ArrayList<>();

    @BeforeAll
    static void somebody_has_opened_their_feed() {
        for (int i = 0; i < 60; i++) {
            UserId author = WORLD.person("other" + i);
            AUTHORS.add(author);
            PastPost.in(WORLD, author, "post " + i, 3, 60 + i, i);
        }
        open(WORLD.person("ben"), "RANKED", 2);
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void a_page_takes_four_at_most_however_long_it_is() {
        UserId ann = WORLD.person("ann");
        UserId cal = WORLD.person("cal");
        for (String kind : List.of("RANKED", "CHRONOLOGICAL")) {
            List<String> few = statements(ann, kind, 2);
            assertThat(few).hasSizeLessThanOrEqualTo(4);
            assertThat(statements(cal, kind, 50)).isEqualTo(few);
            assertThat(statements(cal, kind, 50)).hasSizeLessThanOrEqualTo(4);
        }
    }

    @Test
    void whose_ties_have_changed_within_the_minute_is_looked_up_once_more() {
        UserId dan = WORLD.person("dan");
        List<String> anew = statements(dan, "RANKED", 2);
        List<String> again = statements(dan, "RANKED", 2);
        assertThat(again).hasSameSizeAs(anew).isNotEqualTo(anew);
        WORLD.follow(dan, AUTHORS.getFirst(), "ACTIVE");
        List<String> changed = statements(dan, "RANKED", 2);
        assertThat(changed)
                .startsWith(again.getFirst())
                .endsWith(anew.toArray(String[]::new))
                .hasSize(anew.size() + 1);
        assertThat(statements(dan, "RANKED", 2)).isEqualTo(again);
    }

    /** Those of a first page, and no more of a second. */
    private static List<String> statements(UserId person, String kind, int first) {
        Statements.forget();
        JsonNode page = open(person, kind, first);
        List<String> opened = Statements.askedFor();
        assertThat(page.at("/edges")).hasSize(first);
        Statements.forget();
        JsonNode cursor = page.at("/pageInfo/endCursor");
        feed(person, "kind", kind, "first", first, "after", cursor.asText());
        assertThat(Statements.askedFor()).hasSizeLessThanOrEqualTo(4);
        return opened;
    }

    private static JsonNode open(UserId person, String kind, int first) {
        return feed(person, "kind", kind, "first", first);
    }

    private static JsonNode feed(UserId person, Object... variables) {
        Client.Answer answer = new Client(GRAPHQL, WORLD.token(person)).ask(FeedStoryTest.FEED, variables);
        assertThat(answer.errors()).as(answer.body().toString()).isEmpty();
        return answer.at("/data/feed");
    }
}
