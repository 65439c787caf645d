package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.AcceptFollower;
import app.montage.application.account.BlockUser;
import app.montage.application.account.FollowUser;
import app.montage.application.account.UnblockUser;
import app.montage.application.account.UnfollowUser;
import app.montage.application.account.UpdatePrivacy;
import app.montage.application.checkin.DeleteCheckin;
import app.montage.application.checkin.UpdateCheckin;
import app.montage.application.montage.MontageItemView;
import app.montage.application.montage.MontageReader;
import app.montage.application.shared.Change;
import app.montage.application.shared.Viewer;
import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.domain.account.MontageAudience;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.graphql.shared.GlobalIds;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each viewer pages through is what the rule allows, on random graphs and after random changes. */
class PrivacyOracleTest {
    private static final int PEOPLE = 6;
    private static final int CHANGES = 40;

    private static final String QUERY =
            "query($user: ID!) { montage(userId: $user) { items(first: 100) { nodes { id } } } }";

    private record Own(UserId owner, CheckinId checkin) {}

    private record Question(
            @Nullable UserId viewer, UserId owner, @Nullable String interest) {}

    private final List<UserId> people = new ArrayList<>();
    private final List<Own> checkins = new ArrayList<>();
    private final Map<UserId, String> tokens = new HashMap<>();

    @ParameterizedTest
    @CsvSource({"0, 1", "64, 1", "64, 2", "64, 3"})
    void everybody_pages_through_what_the_rule_allows_after_every_change_and_on_every_node(int cache, long seed) {
        Random random = new Random(seed);
        Database database = TestDatabase.fresh();
        Map<String, Object> settings = Map.of("montage.cache.mebibytes", cache, "montage.workers", 0);
        try (World world = new World(database, settings);
                World elsewhere = new World(database, settings)) {
            world.serve();
            elsewhere.serve();
            populate(world, random);
            List<Question> questions = questions();
            if (cache > 0) List.of(world, elsewhere).forEach(it -> warm(it, questions));
            assertThat(faults(world, allowed(world, questions))).isEmpty();
            for (int i = 0; i < CHANGES; i++) {
                String change = change(world, random);
                Map<Question, List<UUID>> allowed = allowed(world, questions);
                assertThat(faults(world, allowed)).as("%d: %s", i, change).isEmpty();
                Await.until(
                        "the other node has heard of " + change,
                        () -> faults(elsewhere, allowed).findAny().isEmpty());
            }
        }
    }

    private void populate(World world, Random random) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (int i = 0; i < PEOPLE; i++) people.add(world.person("person" + i, "tea"));
        for (UserId one : people)
            for (UserId other : people)
                if (!one.equals(other) && random.nextInt(3) > 0) world.follow(one, other, status(random));
        for (UserId owner : people) {
            privacy(world, random, owner);
            for (int i = 0; i < 6; i++)
                checkins.add(new Own(
                        owner,
                        world.checkin(
                                owner,
                                now.minus(i, ChronoUnit.DAYS),
                                Visibility.values()[random.nextInt(4)],
                                "moment " + i,
                                i % 2 == 0 ? "tea" : "walk")));
        }
        world.makeMontages();
    }

    private static String status(Random random) {
        return List.of("ACTIVE", "ACTIVE", "ACTIVE", "PENDING", "BLOCKED").get(random.nextInt(5));
    }

    /** Does something at random; what is refused changes nothing, which is as good. */
    private String change(World world, Random random) {
        UserId one = people.get(random.nextInt(PEOPLE));
        UserId other = people.get(random.nextInt(PEOPLE));
        Own own = checkins.get(random.nextInt(checkins.size()));
        Viewer viewer = Viewer.of(one);
        return switch (random.nextInt(11)) {
            case 0, 1 -> "visibility " + visibility(world, own, Visibility.values()[random.nextInt(4)]);
            case 2 ->
                "deletion "
                        + world.the(DeleteCheckin.class)
                                .handle(Viewer.of(own.owner()), new DeleteCheckin.Input(own.checkin()));
            case 3 -> "block " + world.the(BlockUser.class).handle(viewer, new BlockUser.Input(other));
            case 4 -> "unblocking " + world.the(UnblockUser.class).handle(viewer, new UnblockUser.Input(other));
            case 5 -> "unfollowing " + world.the(UnfollowUser.class).handle(viewer, new UnfollowUser.Input(other));
            case 6 ->
                "follow " + world.the(FollowUser.class).handle(viewer, new FollowUser.Input(other))
                        + world.the(AcceptFollower.class).handle(Viewer.of(other), new AcceptFollower.Input(one));
            case 7 -> "privacy " + privacy(world, random, one);
            case 8, 9 -> "preference " + new Whim(world, random).of(own.owner());
            default -> "making of montages " + world.workQueue();
        };
    }

    private static Object visibility(World world, Own own, Visibility visibility) {
        UpdateCheckin.Input input = new UpdateCheckin.Input(own.checkin(), null, Change.none(), null, visibility, null);
        return world.the(UpdateCheckin.class).handle(Viewer.of(own.owner()), input);
    }

    private static Object privacy(World world, Random random, UserId owner) {
        MontageAudience audience = MontageAudience.values()[random.nextInt(3)];
        UpdatePrivacy.Input input = new UpdatePrivacy.Input(random.nextInt(3) == 0, audience, null);
        return world.the(UpdatePrivacy.class).handle(Viewer.of(owner), input);
    }

    private List<Question> questions() {
        List<@Nullable UserId> viewers = new ArrayList<>(people);
        viewers.add(null);
        return viewers.stream()
                .flatMap(viewer -> people.stream()
                        .flatMap(owner ->
                                Stream.of(new Question(viewer, owner, null), new Question(viewer, owner, "tea"))))
                .toList();
    }

    /** What the rule says, which is the same on every node. */
    private static Map<Question, List<UUID>> allowed(World world, List<Question> questions) {
        Oracle oracle = new Oracle(world);
        return questions.stream()
                .collect(Collectors.toMap(it -> it, it -> oracle.items(it.viewer, it.owner, it.interest)));
    }

    /** Reads until an answer comes from memory. */
    private void warm(World world, List<Question> questions) {
        Await.until("the cache answers", () -> {
            questions.forEach(it -> faults(world, it, List.of()));
            return world
                            .the(MeterRegistry.class)
                            .get("cache.gets")
                            .tags("cache", "montages", "result", "hit")
                            .functionCounters()
                            .stream()
                            .mapToDouble(FunctionCounter::count)
                            .sum()
                    > 0;
        });
    }

    private Stream<String> faults(World world, Map<Question, List<UUID>> allowed) {
        return allowed.entrySet().stream().flatMap(it -> faults(world, it.getKey(), it.getValue()).stream());
    }

    /** As front ends see it, in a query whose answers may be given again. */
    private List<UUID> answered(World world, Question question) {
        List<UUID> items = new ArrayList<>();
        new Client(world.serve(), token(world, question.viewer))
                .ask(QUERY, "user", Client.id(question.owner))
                .at("/data/montage/items/nodes")
                .forEach(it ->
                        items.add(GlobalIds.parse(it.path("id").asText()).key().getLast()));
        return items;
    }

    private @Nullable String token(World world, @Nullable UserId viewer) {
        return viewer == null ? null : tokens.computeIfAbsent(viewer, world::token);
    }

    private List<String> faults(World world, Question question, List<UUID> allowed) {
        Viewer who = question.viewer == null ? Viewer.anonymous() : Viewer.of(question.viewer);
        List<MontageItemView> seen = new Walk(world, 4, false).of(who, question.owner, question.interest);
        boolean same = seen.stream().map(it -> it.id().id()).toList().equals(allowed);
        boolean ranked = seen.stream()
                .map(MontageItemView::position)
                .toList()
                .equals(IntStream.range(0, seen.size()).boxed().toList());
        Integer count = world.the(MontageReader.class)
                .one(who, question.owner, question.interest, null)
                .map(it -> it.itemCount())
                .orElse(null);
        List<String> faults = new ArrayList<>();
        if (question.interest == null && !answered(world, question).equals(allowed))
            faults.add("answered otherwise to " + question.viewer);
        if (!same || !ranked || (count != null && count != allowed.size()))
            faults.add("%s: %s instead of %s".formatted(question, seen, allowed));
        return faults;
    }
}
