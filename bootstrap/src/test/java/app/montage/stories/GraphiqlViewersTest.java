package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who turns the pages of a montage in GraphiQL, there and back, finds what they may see, in its order. */
class GraphiqlViewersTest {
    private static final List<Visibility> VISIBILITIES =
            List.of(Visibility.PRIVATE, Visibility.FRIENDS, Visibility.PUBLIC);
    private static final int MOMENTS = 12;
    private static final int PAGE_SIZE = 2;

    private static final String PAGE = """
            query Page($first: Int, $after: String, $last: Int, $before: String) {
              user(username: "ada") { montage { items(first: $first, after: $after, last: $last, before: $before) {
                nodes { position widget { ... on TextWidget { text } } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }""";

    @Test
    void owner_friend_stranger_and_nobody_page_there_and_back_through_what_each_may_see() {
        try (World world = new World(Map.of("montage.workers", "0"))) {
            UserId ada = world.person("ada");
            UserId friend = world.person("friend");
            UserId stranger = world.person("stranger");
            world.befriend(ada, friend);
            live(world, ada);
            try (Browser graphiql = Browser.open(() -> Browser.address(world, "/graphiql"))) {
                graphiql.fillQuery(PAGE);
                assertPages(graphiql, world.token(ada), Visibility.PRIVATE);
                assertPages(graphiql, world.token(friend), Visibility.FRIENDS);
                assertPages(graphiql, world.token(stranger), Visibility.PUBLIC);
                assertPages(graphiql, null, Visibility.PUBLIC);
                assertThat(graphiql.complaints()).isEmpty();
            }
        }
    }

    /** A moment a day, for each visibility in turn. */
    private static void live(World world, UserId ada) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (int i = 0; i < MOMENTS; i++)
            world.checkin(ada, now.minus(MOMENTS - i, ChronoUnit.DAYS), visibility(i), "moment " + i);
        world.sql().update("UPDATE account.users SET montage_audience = 'EVERYONE'", Params.none());
        world.makeMontages();
    }

    private static Visibility visibility(int moment) {
        return VISIBILITIES.get(moment % VISIBILITIES.size());
    }

    private static void assertPages(Browser graphiql, @Nullable String token, Visibility least) {
        graphiql.fillHeaders(token == null ? Map.of() : Map.of("Authorization", "Bearer " + token));
        List<String> allowed = IntStream.range(0, MOMENTS)
                .filter(i -> visibility(i).compareTo(least) >= 0)
                .mapToObj(i -> "moment " + i)
                .toList();
        List<List<String>> pages = new ArrayList<>();
        for (int i = 0; i < allowed.size(); i += PAGE_SIZE) pages.add(allowed.subList(i, i + PAGE_SIZE));
        assertThat(pages(graphiql, "first", "after", "hasNextPage", "endCursor"))
                .as("forwards, to see %s", least)
                .isEqualTo(pages);
        assertThat(pages(graphiql, "last", "before", "hasPreviousPage", "startCursor"))
                .as("backwards, to see %s", least)
                .isEqualTo(pages.reversed());
    }

    private static List<List<String>> pages(Browser graphiql, String size, String beyond, String isMore, String edge) {
        List<List<String>> pages = new ArrayList<>();
        JsonNode page = page(graphiql, size, beyond, null);
        pages.add(texts(page));
        while (page.path("pageInfo").path(isMore).booleanValue()) {
            page = page(graphiql, size, beyond, page.path("pageInfo").path(edge).asText());
            pages.add(texts(page));
        }
        return pages;
    }

    private static JsonNode page(Browser graphiql, String size, String beyond, @Nullable String cursor) {
        Map<String, Object> variables = new HashMap<>(Map.of(size, PAGE_SIZE));
        if (cursor != null) variables.put(beyond, cursor);
        graphiql.fillVariables(variables);
        return graphiql.run("user").at("/data/user/montage/items");
    }

    private static List<String> texts(JsonNode page) {
        return page.path("nodes").findValuesAsText("text");
    }
}
