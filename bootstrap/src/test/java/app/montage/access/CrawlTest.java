package app.montage.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.UserId;
import app.montage.graphql.shared.GlobalIds;
import app.montage.stories.Client;
import app.montage.stories.World;
import graphql.GraphQL;
import graphql.schema.GraphQLFieldDefinition;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever asks for everything that the schema has finds the words that are for them, and no others (A1). */
class CrawlTest {
    private static final World WORLD = new World(Map.of(
            "montage.workers",
            "0",
            "graphql.limits.tokens",
            "50000",
            "graphql.limits.fields",
            "50000",
            "graphql.limits.cost",
            "10000000",
            "graphql.limits.execution-time",
            "60s"));
    private static final URI GRAPHQL = WORLD.serve();
    private static final Marks MARKS = new Marks(WORLD);
    private static final Crawl CRAWL = new Crawl(WORLD.the(GraphQL.class).getGraphQLSchema());
    private static final Pattern WORD = Pattern.compile("mk(open|shy)([a-z]+)x\\d+");

    /** By which arguments each field of the root leads to the people whose words are looked for. */
    private static final Map<String, List<String>> ROOTS = Map.ofEntries(
            Map.entry("viewer", List.of("")),
            Map.entry(
                    "user",
                    List.of(
                            "(username: \"open_owner\")",
                            "(username: \"shy_owner\")",
                            "(username: \"the_friend\")",
                            "(username: \"the_blocking\")")),
            Map.entry("searchUsers", List.of("(text: \"owner\", first: 9)")),
            Map.entry(
                    "node", MARKS.ids().stream().map("(id: \"%s\")"::formatted).toList()),
            Map.entry(
                    "nodes", List.of(MARKS.ids().stream().collect(Collectors.joining("\", \"", "(ids: [\"", "\"])")))),
            Map.entry("feed", List.of("(first: 9)", "(kind: CHRONOLOGICAL, first: 9)")),
            Map.entry("trendingPosts", List.of("(first: 9)")),
            Map.entry(
                    "post",
                    MARKS.ids().stream()
                            .filter(it -> GlobalIds.parse(it).type().equals("Post"))
                            .map("(id: \"%s\")"::formatted)
                            .toList()),
            Map.entry("emojis", List.of("")),
            Map.entry("montage", people("(userId: \"%s\")")),
            Map.entry("apiKeys", people("(ownerId: \"%s\")")),
            Map.entry("auditLog", people("(filter: {personId: \"%s\"}, first: 20)")),
            Map.entry("members", List.of("(first: 20)", "(search: \"mkopen\")")),
            Map.entry("securityEvents", List.of("(first: 20)")),
            Map.entry("notifications", List.of("(first: 20)")),
            Map.entry("unreadNotificationCount", List.of("")),
            Map.entry("notificationPreferences", List.of("")));

    @AfterAll
    static void close() {
        WORLD.close();
    }

    private static List<String> people(String arguments) {
        return List.of(arguments.formatted(Client.id(MARKS.owner(0))), arguments.formatted(Client.id(MARKS.owner(1))));
    }

    private static Set<String> found(@Nullable UserId person) {
        Caller caller = new Caller(GRAPHQL, person == null ? null : WORLD.token(person));
        Set<String> found = new TreeSet<>();
        ROOTS.forEach((field, all) ->
                all.forEach(arguments -> CRAWL.below(field, arguments).forEach(document -> {
                    Caller.Reply reply = caller.ask(document, Map.of());
                    assertThat(reply.json().has("errors"))
                            .as("%s of %s", reply, document)
                            .isFalse();
                    WORD.matcher(reply.body()).results().map(MatchResult::group).forEach(found::add);
                })));
        return found;
    }

    @Test
    void every_field_of_the_root_is_crawled() {
        assertThat(CRAWL.schema().getQueryType().getFieldDefinitions())
                .extracting(GraphQLFieldDefinition::getName)
                .containsExactlyInAnyOrderElementsOf(ROOTS.keySet());
    }

    @ParameterizedTest
    @EnumSource(
            value = Actor.class,
            names = {"NOBODY", "STRANGER", "PENDING", "FOLLOWER", "FRIEND", "BLOCKED", "BLOCKING", "STAFF", "ADMIN"})
    void others_find_the_words_that_are_for_them_and_no_others(Actor actor) {
        UserId person = actor == Actor.NOBODY ? null : MARKS.other(actor);
        assertThat(found(person)).isEqualTo(MARKS.meantFor(owner -> actor));
    }

    @Test
    void owners_find_all_that_is_theirs_and_of_others_what_is_for_strangers() {
        for (int i = 0; i < Marks.OWNERS.size(); i++) {
            String self = Marks.OWNERS.get(i);
            assertThat(found(MARKS.owner(i)))
                    .isEqualTo(MARKS.meantFor(owner -> owner.equals(self) ? Actor.OWNER : Actor.STRANGER));
        }
    }
}
