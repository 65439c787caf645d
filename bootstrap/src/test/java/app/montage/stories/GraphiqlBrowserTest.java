package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** GraphiQL as a person sees it: examples run with a click, on this server alone. */
class GraphiqlBrowserTest {
    @Test
    void a_person_pages_through_a_montage_with_the_examples() {
        try (World world = new World(Map.of("montage.workers", "0"));
                Browser graphiql = Browser.open(() -> settle(world))) {
            JsonNode first = graphiql.run("user").at("/data/user/montage");
            assertThat(first.path("itemCount").intValue()).isEqualTo(6);
            assertThat(first.at("/items/edges"))
                    .extracting(it -> it.at("/node/position").intValue())
                    .containsExactly(0, 1, 2, 3, 4);

            graphiql.turnTo("NextPage");
            Map<String, Object> variables = new HashMap<>();
            variables.put("user", "ada");
            variables.put("after", first.at("/items/pageInfo/endCursor").asText());
            graphiql.fillVariables(variables);
            JsonNode next = graphiql.run("user").at("/data/user/montage/items");
            assertThat(next.path("nodes"))
                    .singleElement()
                    .satisfies(it -> assertThat(it.path("position").intValue()).isEqualTo(5));
            assertThat(next.at("/pageInfo/hasNextPage").booleanValue()).isFalse();

            graphiql.turnTo("WhoAmI");
            assertThat(graphiql.run("viewer").at("/data/viewer").isNull()).isTrue();
            graphiql.fillHeaders(Map.of("Authorization", "Bearer " + world.token(ada(world))));
            assertThat(graphiql.run("viewer").at("/data/viewer/username").asText())
                    .isEqualTo("ada");

            graphiql.photograph(Path.of("target", "graphiql.png"));
            assertThat(graphiql.complaints()).isEmpty();
            String here = Browser.address(world, "/").toString();
            assertThat(graphiql.requests())
                    .filteredOn(it -> !it.startsWith("data:") && !it.startsWith("blob:"))
                    .isNotEmpty()
                    .allMatch(it -> it.startsWith(here));
        }
    }

    /** Somebody with something to show to nobody in particular, and something to show to friends. */
    private static URI settle(World world) {
        UserId ada = world.person("ada", "coffee");
        for (String name : List.of("ben", "jule")) world.person(name);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (int i = 0; i < 12; i++) {
            Visibility visibility = i % 2 == 0 ? Visibility.PUBLIC : Visibility.FRIENDS;
            world.checkin(ada, now.minus(i, ChronoUnit.DAYS), visibility, "moment " + i, "coffee");
        }
        world.sql().update("UPDATE account.users SET montage_audience = 'EVERYONE'", Params.none());
        world.makeMontages();
        return Browser.address(world, "/graphiql");
    }

    private static UserId ada(World world) {
        return world.sql()
                .one(
                        "SELECT id FROM account.users WHERE username = 'ada'",
                        Params.none(),
                        row -> row.id("id", UserId::new))
                .orElseThrow();
    }
}
