package app.montage.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.BlockReader;
import app.montage.application.account.BlockedUserView;
import app.montage.application.account.FollowListReader;
import app.montage.application.account.FollowListReader.Side;
import app.montage.application.account.FollowReader;
import app.montage.application.account.FollowReader.Asked;
import app.montage.application.account.FollowStatisticsView;
import app.montage.application.account.ListedUserView;
import app.montage.application.account.MuteReader;
import app.montage.application.account.SuggestionReader;
import app.montage.application.account.SuggestionReader.Order;
import app.montage.application.account.SuggestionView;
import app.montage.application.account.UserSearchReader;
import app.montage.application.account.UserView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Follow.Status;
import app.montage.domain.account.SearchText;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Sql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

/** On random graphs of people, every list, number, search and suggestion tells what the rule allows, found the long way. */
class RelationshipsTest {
    private static final int PEOPLE = 6;
    private static final int NOTHING = 3;
    private static final Database DATABASE = new Database();

    private enum Account {
        OPEN,
        CLOSED,
        GONE
    }

    /** What accounts are like, what there is from each to each, and who mutes whom. */
    private record Graph(List<Account> accounts, List<Integer> statuses, List<Boolean> mutes) {
        boolean is(Status status, int follower, int followed) {
            return follower != followed && statuses.get(follower * PEOPLE + followed) == status.ordinal();
        }

        boolean follows(int follower, int followed) {
            return is(Status.ACTIVE, follower, followed);
        }

        boolean mutes(int muter, int muted) {
            return muter != muted && mutes.get(muter * PEOPLE + muted);
        }

        boolean isThere(int viewer, int other) {
            boolean blocked = viewer >= 0 && (is(Status.BLOCKED, viewer, other) || is(Status.BLOCKED, other, viewer));
            return accounts.get(other) != Account.GONE && !blocked;
        }

        /** Whether the viewer, -1 for nobody in particular, is told whom the owner follows and by whom they are. */
        boolean tells(int viewer, int owner) {
            boolean open = accounts.get(owner) == Account.OPEN;
            return viewer >= 0 && isThere(viewer, owner) && (viewer == owner || open || follows(viewer, owner));
        }

        Set<Integer> list(int viewer, Side side, int owner) {
            return some(it -> tells(viewer, owner)
                    && isThere(viewer, it)
                    && (side == Side.FOLLOWERS ? follows(it, owner) : follows(owner, it)));
        }

        Map<Integer, Long> suggestions(int viewer) {
            Map<Integer, Long> counts = new HashMap<>();
            for (int i = 0; i < PEOPLE; i++) {
                int other = i;
                boolean wanted = viewer >= 0
                        && other != viewer
                        && isThere(viewer, other)
                        && accounts.get(other) == Account.OPEN
                        && statuses.get(viewer * PEOPLE + other) == NOTHING
                        && !mutes(viewer, other);
                long mutual = some(it -> viewer >= 0
                                && follows(viewer, it)
                                && accounts.get(it) != Account.GONE
                                && !mutes(viewer, it)
                                && follows(it, other))
                        .size();
                if (wanted && mutual > 0) counts.put(other, mutual);
            }
            return counts;
        }

        static Set<Integer> some(IntPredicate rule) {
            return IntStream.range(0, PEOPLE).filter(rule).boxed().collect(Collectors.toSet());
        }
    }

    /** The graph, in the database. */
    private record Kept(Graph graph, String word, List<UserId> ids) {
        Viewer viewer(int person) {
            return person < 0 ? Viewer.anonymous() : Viewer.of(ids.get(person));
        }

        Set<Integer> numbers(Stream<UserId> people) {
            return people.map(ids::indexOf).collect(Collectors.toSet());
        }
    }

    @AfterContainer
    static void close() {
        DATABASE.close();
    }

    @Provide
    Arbitrary<Graph> graphs() {
        return Combinators.combine(
                        Arbitraries.of(Account.OPEN, Account.OPEN, Account.CLOSED, Account.GONE)
                                .list()
                                .ofSize(PEOPLE),
                        Arbitraries.integers().between(0, NOTHING).list().ofSize(PEOPLE * PEOPLE),
                        Arbitraries.of(true, false, false, false).list().ofSize(PEOPLE * PEOPLE))
                .as(Graph::new);
    }

    @Property(tries = 40)
    void everybody_is_told_what_the_rule_allows(@ForAll("graphs") Graph graph) {
        Kept kept = keep(graph);
        for (int viewer = -1; viewer < PEOPLE; viewer++) {
            lists(kept, viewer);
            if (viewer < 0 || graph.accounts.get(viewer) != Account.GONE) found(kept, viewer);
            own(kept, viewer);
        }
    }

    private static void lists(Kept kept, int viewer) {
        FollowListReader lists = DATABASE.bean(FollowListReader.class);
        Map<UserId, FollowStatisticsView> statistics = lists.statistics(kept.viewer(viewer), kept.ids);
        for (Side side : Side.values()) {
            Map<UserId, Page<ListedUserView>> pages =
                    lists.pages(kept.viewer(viewer), side, kept.ids, PageRequest.first(PEOPLE));
            for (int owner = 0; owner < PEOPLE; owner++) {
                Set<Integer> allowed = kept.graph.list(viewer, side, owner);
                Page<ListedUserView> page = Objects.requireNonNull(pages.get(kept.ids.get(owner)));
                FollowStatisticsView counted = Objects.requireNonNull(statistics.get(kept.ids.get(owner)));
                assertThat(kept.numbers(
                                page.items().stream().map(it -> it.user().id())))
                        .isEqualTo(allowed);
                assertThat(side == Side.FOLLOWERS ? counted.followers() : counted.following())
                        .isEqualTo(allowed.size());
                assertThat(counted.pendingRequests() != null)
                        .isEqualTo(owner == viewer && kept.graph.accounts.get(owner) != Account.GONE);
            }
        }
    }

    private static void found(Kept kept, int viewer) {
        List<UserView> found =
                DATABASE.bean(UserSearchReader.class).matching(kept.viewer(viewer), new SearchText(kept.word), 100);
        assertThat(kept.numbers(found.stream().map(UserView::id)))
                .isEqualTo(Graph.some(it -> kept.graph.isThere(viewer, it)));
        List<SuggestionView> suggested =
                DATABASE.bean(SuggestionReader.class).suggestions(kept.viewer(viewer), Order.MUTUAL_COUNT, 100);
        assertThat(suggested.stream()
                        .collect(Collectors.toMap(
                                it -> kept.ids.indexOf(it.user().id()), it -> (long) it.mutualCount())))
                .isEqualTo(kept.graph.suggestions(viewer));
        assertThat(suggested).extracting(SuggestionView::mutualCount).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(suggested)
                .allSatisfy(it -> assertThat(kept.numbers(it.mutuals().stream()))
                        .hasSize(Math.min(3, it.mutualCount()))
                        .allMatch(mutual -> kept.graph.follows(viewer, mutual)
                                && kept.graph.follows(
                                        mutual, kept.ids.indexOf(it.user().id()))));
    }

    private static void own(Kept kept, int viewer) {
        Viewer who = kept.viewer(viewer);
        FollowReader follows = DATABASE.bean(FollowReader.class);
        Set<Integer> received = Graph.some(
                it -> viewer >= 0 && kept.graph.isThere(viewer, it) && kept.graph.is(Status.PENDING, it, viewer));
        Set<Integer> sent = Graph.some(
                it -> viewer >= 0 && kept.graph.isThere(viewer, it) && kept.graph.is(Status.PENDING, viewer, it));
        Set<Integer> blocked = Graph.some(it -> viewer >= 0
                && kept.graph.accounts.get(it) != Account.GONE
                && kept.graph.is(Status.BLOCKED, it, viewer));
        Set<Integer> muted =
                Graph.some(it -> viewer >= 0 && kept.graph.isThere(viewer, it) && kept.graph.mutes(viewer, it));
        assertThat(kept.numbers(follows.requests(who, Asked.VIEWER, PageRequest.first(9)).items().stream()
                        .map(it -> it.follower())))
                .isEqualTo(received)
                .hasSize(follows.countRequests(who, Asked.VIEWER));
        assertThat(kept.numbers(follows.requests(who, Asked.OTHERS, PageRequest.first(9)).items().stream()
                        .map(it -> it.followed())))
                .isEqualTo(sent)
                .hasSize(follows.countRequests(who, Asked.OTHERS));
        BlockReader blocks = DATABASE.bean(BlockReader.class);
        assertThat(kept.numbers(
                        blocks.page(who, PageRequest.first(9)).items().stream().map(BlockedUserView::id)))
                .isEqualTo(blocked)
                .hasSize(blocks.count(who));
        MuteReader mutes = DATABASE.bean(MuteReader.class);
        assertThat(kept.numbers(mutes.page(who, PageRequest.first(9)).items().stream()
                        .map(it -> it.user().id())))
                .isEqualTo(muted)
                .hasSize(mutes.count(who));
    }

    @Property(tries = 10)
    void pages_of_any_size_in_both_directions_are_the_same_list(@ForAll("graphs") Graph graph) {
        Kept kept = keep(graph);
        for (Side side : Side.values())
            for (UserId owner : kept.ids) {
                List<UserId> all = walk(kept.viewer(0), side, owner, 100, false);
                for (int size : new int[] {1, 2, 3})
                    for (boolean backward : new boolean[] {false, true})
                        assertThat(walk(kept.viewer(0), side, owner, size, backward))
                                .isEqualTo(all);
            }
    }

    private static List<UserId> walk(Viewer viewer, Side side, UserId owner, int size, boolean backward) {
        List<UserId> all = new ArrayList<>();
        @Nullable UUID place = null;
        while (true) {
            Page<ListedUserView> page = page(viewer, side, owner, new PageRequest<>(size, backward, place));
            all.addAll(
                    backward ? 0 : all.size(),
                    page.items().stream().map(it -> it.user().id()).toList());
            if (!(backward ? page.hasPrevious() : page.hasNext())) return all;
            place = (backward ? page.items().getFirst() : page.items().getLast()).place();
        }
    }

    private static Page<ListedUserView> page(Viewer viewer, Side side, UserId owner, PageRequest<UUID> request) {
        return Objects.requireNonNull(DATABASE.bean(FollowListReader.class)
                .pages(viewer, side, List.of(owner), request)
                .get(owner));
    }

    private static UserId person(People people, String name, Account account) {
        return switch (account) {
            case OPEN -> people.named(name);
            case CLOSED -> people.changed(people.named(name), "is_private = true");
            case GONE -> people.changed(people.named(name), "deleted_at = now()");
        };
    }

    private static Kept keep(Graph graph) {
        People people = new People(DATABASE.bean(Sql.class));
        String word = "w" + UUID.randomUUID().toString().substring(0, 8);
        List<UserId> ids = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) ids.add(person(people, word + "_" + i, graph.accounts.get(i)));
        for (int i = 0; i < PEOPLE * PEOPLE; i++) {
            int from = i / PEOPLE;
            int to = i % PEOPLE;
            for (Status status : Status.values())
                if (graph.is(status, from, to)) people.follow(ids.get(from), ids.get(to), status);
            if (graph.mutes(from, to)) people.mute(ids.get(from), ids.get(to));
        }
        return new Kept(graph, word, ids);
    }
}
