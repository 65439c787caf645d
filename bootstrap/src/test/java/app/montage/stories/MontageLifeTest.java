package app.montage.stories;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.checkin.DeleteCheckin;
import app.montage.application.checkin.UpdateCheckin;
import app.montage.application.montage.ItemCursor;
import app.montage.application.montage.ItemsRequest;
import app.montage.application.montage.MontageItemView;
import app.montage.application.montage.MontageItemsView;
import app.montage.application.montage.MontageReader;
import app.montage.application.montage.MontageView;
import app.montage.application.montage.RefreshMontage;
import app.montage.application.shared.Change;
import app.montage.application.shared.CursorExpiredException;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.moment.Visibility;
import app.montage.domain.moment.WidgetType;
import app.montage.domain.shared.InvalidValue;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MontageLifeTest {
    private static final World WORLD = new World(Map.of());
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void a_persons_check_ins_become_a_general_montage_and_one_per_interest() {
        UserId ada = WORLD.person("ada", "coffee", "hiking");
        for (int day = 0; day < 10; day++)
            WORLD.checkin(ada, daysAgo(day), Visibility.FRIENDS, "day " + day, day % 2 == 0 ? "coffee" : "hiking");
        WORLD.makeMontages();

        List<MontageView> montages = reader().ofOwner(Viewer.of(ada), ada, PageRequest.first(10), null)
                .items();
        assertThat(montages).extracting(MontageView::interest).containsExactly(null, "coffee", "hiking");
        assertThat(texts(Viewer.of(ada), ada, null))
                .hasSize(10)
                .startsWith("day 9")
                .endsWith("day 0");
        assertThat(texts(Viewer.of(ada), ada, "coffee")).containsExactly("day 8", "day 6", "day 4", "day 2", "day 0");
    }

    @Test
    void everybody_sees_what_they_may_see_and_no_gap_where_they_may_not() {
        UserId ben = WORLD.person("ben");
        UserId friend = WORLD.person("bens_friend");
        UserId stranger = WORLD.person("bens_stranger");
        UserId blocked = WORLD.person("bens_foe");
        WORLD.befriend(ben, friend);
        WORLD.follow(blocked, ben, "BLOCKED");
        Visibility[] levels = Visibility.values();
        for (int i = 0; i < 8; i++) WORLD.checkin(ben, daysAgo(i), levels[i % 4], levels[i % 4] + " " + i);
        audience(ben, "EVERYONE");
        WORLD.makeMontages();

        assertThat(texts(Viewer.of(ben), ben, null)).hasSize(8);
        assertThat(texts(Viewer.of(friend), ben, null))
                .containsExactly("PUBLIC 7", "FRIENDS 6", "PUBLIC 3", "FRIENDS 2");
        assertThat(texts(Viewer.of(stranger), ben, null)).containsExactly("PUBLIC 7", "PUBLIC 3");
        assertThat(texts(Viewer.anonymous(), ben, null)).containsExactly("PUBLIC 7", "PUBLIC 3");
        assertThat(one(Viewer.of(blocked), ben, null, first(5))).isNull();
        assertThat(walk(Viewer.of(friend), ben, 1, false))
                .extracting(MontageItemView::position)
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void paging_by_one_two_or_three_forwards_and_backwards_gives_the_same_items() {
        UserId cleo = WORLD.person("cleo");
        UserId friend = WORLD.person("cleos_friend");
        WORLD.befriend(cleo, friend);
        for (int i = 0; i < 20; i++)
            WORLD.checkin(cleo, daysAgo(i), i % 3 == 0 ? Visibility.PRIVATE : Visibility.FRIENDS, "number " + i);
        WORLD.makeMontages();

        List<MontageItemView> all = walk(Viewer.of(friend), cleo, 100, false);
        assertThat(all).hasSize(13);
        for (int size : new int[] {1, 2, 3, 7}) {
            assertThat(walk(Viewer.of(friend), cleo, size, false)).isEqualTo(all);
            assertThat(walk(Viewer.of(friend), cleo, size, true)).isEqualTo(all);
        }
    }

    @Test
    void a_page_may_hold_some_widget_types_only() {
        UserId dora = WORLD.person("dora");
        for (int i = 0; i < 3; i++) WORLD.checkin(dora, daysAgo(i), Visibility.FRIENDS, "text " + i);
        WORLD.makeMontages();
        ItemsRequest texts = new ItemsRequest(PageRequest.first(2), Set.of(WidgetType.TEXT));
        ItemsRequest links = new ItemsRequest(PageRequest.first(2), Set.of(WidgetType.LINK));
        assertThat(page(Viewer.of(dora), dora, texts).page().items()).hasSize(2);
        assertThat(page(Viewer.of(dora), dora, links).page().items()).isEmpty();
    }

    @Test
    void a_check_in_that_becomes_private_or_is_deleted_vanishes_from_friends_pages_at_once() {
        UserId emil = WORLD.person("emil");
        UserId friend = WORLD.person("emils_friend");
        WORLD.befriend(emil, friend);
        CheckinId secret = WORLD.checkin(emil, daysAgo(1), Visibility.FRIENDS, "secret");
        CheckinId gone = WORLD.checkin(emil, daysAgo(2), Visibility.FRIENDS, "gone");
        WORLD.checkin(emil, daysAgo(3), Visibility.FRIENDS, "stays");
        WORLD.makeMontages();
        assertThat(texts(Viewer.of(friend), emil, null)).containsExactly("stays", "gone", "secret");

        World.value(WORLD.the(UpdateCheckin.class)
                .handle(
                        Viewer.of(emil),
                        new UpdateCheckin.Input(secret, null, Change.none(), null, Visibility.PRIVATE, null)));
        World.value(WORLD.the(DeleteCheckin.class).handle(Viewer.of(emil), new DeleteCheckin.Input(gone)));

        assertThat(texts(Viewer.of(friend), emil, null)).containsExactly("stays");
        assertThat(texts(Viewer.of(emil), emil, null)).containsExactly("stays", "secret");
        WORLD.workQueue();
        assertThat(texts(Viewer.of(emil), emil, null)).containsExactly("stays", "secret");
        assertThat(texts(Viewer.of(friend), emil, null)).containsExactly("stays");
    }

    @Test
    void who_pages_while_a_new_generation_is_made_finishes_the_old_one_until_its_cursors_expire() {
        UserId fay = WORLD.person("fay");
        Viewer viewer = Viewer.of(fay);
        for (int i = 0; i < 6; i++) WORLD.checkin(fay, daysAgo(i), Visibility.FRIENDS, "old " + i);
        WORLD.makeMontages();
        MontageItemsView begin = page(viewer, fay, first(2));
        ItemCursor cursor = begin.page().items().getLast().cursor();

        WORLD.checkin(fay, daysAgo(10), Visibility.FRIENDS, "new");
        WORLD.workQueue();
        MontageItemsView rest = page(viewer, fay, after(cursor, 10));
        assertThat(rest.isSuperseded()).isTrue();
        assertThat(rest.page().items()).extracting(World::words).containsExactly("old 3", "old 2", "old 1", "old 0");
        assertThat(texts(viewer, fay, null)).startsWith("new", "old 5");

        WORLD.checkin(fay, daysAgo(11), Visibility.FRIENDS, "newer");
        WORLD.workQueue();
        assertThatThrownBy(() -> page(viewer, fay, after(cursor, 10))).isInstanceOf(CursorExpiredException.class);
    }

    @Test
    void a_cursor_of_another_montage_is_refused() {
        UserId gus = WORLD.person("gus", "coffee");
        WORLD.checkin(gus, daysAgo(1), Visibility.FRIENDS, "one", "coffee");
        WORLD.makeMontages();
        MontageItemsView coffee =
                requireNonNull(one(Viewer.of(gus), gus, "coffee", first(1))).items();
        ItemCursor foreign = requireNonNull(coffee).page().items().getFirst().cursor();
        assertThatThrownBy(() -> page(Viewer.of(gus), gus, after(foreign, 1))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void nothing_new_means_no_new_generation_however_often_it_is_refreshed() {
        UserId hal = WORLD.person("hal", "tea");
        WORLD.checkin(hal, daysAgo(1), Visibility.FRIENDS, "tea time", "tea");
        RefreshMontage refresh = WORLD.the(RefreshMontage.class);
        MontageView made = World.value(refresh.handle(Viewer.of(hal), new RefreshMontage.Input(null)));
        MontageView again = World.value(refresh.handle(Viewer.of(hal), new RefreshMontage.Input(null)));
        assertThat(again.generatedAt()).isEqualTo(made.generatedAt());
        assertThat(again.expiresAt()).isAfterOrEqualTo(made.expiresAt());
        assertThat(generations(hal)).isEqualTo(2);
    }

    @Test
    void an_explanation_is_for_the_owner_alone_and_adds_up() {
        UserId ida = WORLD.person("ida", "tea");
        UserId friend = WORLD.person("idas_friend");
        WORLD.befriend(ida, friend);
        WORLD.checkin(ida, daysAgo(1), Visibility.FRIENDS, "tea", "tea");
        WORLD.makeMontages();
        MontageItemView item =
                page(Viewer.of(ida), ida, first(1)).page().items().getFirst();
        var own = requireNonNull(
                reader().explanations(Viewer.of(ida), List.of(item.id())).get(item.id()));
        assertThat(own.rank()).isEqualTo(1);
        assertThat(own.terms().stream().mapToDouble(it -> it.contribution()).sum())
                .isCloseTo(own.relevance(), org.assertj.core.data.Offset.offset(1e-12));
        assertThat(reader().explanations(Viewer.of(friend), List.of(item.id()))).isEmpty();
        assertThat(reader().items(Viewer.of(friend), List.of(item.id()))).hasSize(1);
        assertThat(reader().items(Viewer.anonymous(), List.of(item.id()))).isEmpty();
    }

    private static long generations(UserId owner) {
        return WORLD.count(
                "SELECT sum(generation)::bigint AS count FROM montage.user_montages WHERE user_id = :owner",
                "owner",
                owner);
    }

    private static void audience(UserId owner, String audience) {
        WORLD.sql()
                .update(
                        "UPDATE account.users SET montage_audience = :audience WHERE id = :id",
                        app.montage.persistence.shared.Params.of("id", owner).and("audience", audience));
    }

    private static List<MontageItemView> walk(Viewer viewer, UserId owner, int size, boolean backward) {
        List<MontageItemView> all = new ArrayList<>();
        ItemCursor cursor = null;
        while (true) {
            var page = page(viewer, owner, new ItemsRequest(new PageRequest<>(size, backward, cursor), Set.of()))
                    .page();
            all.addAll(backward ? 0 : all.size(), page.items());
            if (!(backward ? page.hasPrevious() : page.hasNext())) return all;
            cursor = (backward ? page.items().getFirst() : page.items().getLast()).cursor();
        }
    }

    private static List<String> texts(Viewer viewer, UserId owner, @Nullable String interest) {
        MontageView montage = one(viewer, owner, interest, first(100));
        return montage == null || montage.items() == null
                ? List.of()
                : montage.items().page().items().stream().map(World::words).toList();
    }

    private static ItemsRequest first(int size) {
        return new ItemsRequest(PageRequest.first(size), Set.of());
    }

    private static ItemsRequest after(ItemCursor cursor, int size) {
        return new ItemsRequest(new PageRequest<>(size, false, cursor), Set.of());
    }

    private static MontageItemsView page(Viewer viewer, UserId owner, ItemsRequest request) {
        MontageView montage = one(viewer, owner, null, request);
        if (montage == null || montage.items() == null) throw new AssertionError("There is no such montage");
        return montage.items();
    }

    private static @Nullable MontageView one(
            Viewer viewer, UserId owner, @Nullable String interest, ItemsRequest request) {
        return reader().one(viewer, owner, interest, request).orElse(null);
    }

    private static MontageReader reader() {
        return WORLD.the(MontageReader.class);
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(days, ChronoUnit.DAYS);
    }
}
