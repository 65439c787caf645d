package app.montage.persistence.montage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.moment.WidgetView;
import app.montage.application.montage.ItemCursor;
import app.montage.application.montage.ItemsRequest;
import app.montage.application.montage.MontageItemView;
import app.montage.application.montage.MontageItemsView;
import app.montage.application.montage.Montages;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.domain.moment.MomentKey;
import app.montage.domain.moment.MomentKind;
import app.montage.domain.moment.WidgetKey;
import app.montage.domain.moment.WidgetMoves;
import app.montage.domain.moment.WidgetType;
import app.montage.domain.montage.MontageId;
import app.montage.domain.montage.MontageItemKey;
import app.montage.domain.montage.MontageKey;
import app.montage.domain.montage.ShownDays;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.People;
import app.montage.persistence.shared.DataAccessException;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each owner here has a montage of the four widgets of one moment, in their order. */
class JdbcExposuresTest {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final WidgetType[] TYPES = {WidgetType.TEXT, WidgetType.MEDIA, WidgetType.TEXT, WidgetType.MEDIA};

    private final Sql sql = DATABASE.bean(Sql.class);
    private final UserId owner = new People(sql).somebody();
    private final MontageKey montage = new MontageKey(owner, new MontageId(UUID.randomUUID()));
    private final MomentKey moment = new MomentKey(MomentKind.CHECKIN, UUID.randomUUID());
    private final JdbcExposures exposures = on(0);

    @BeforeEach
    void make() {
        sql.update("""
                INSERT INTO montage.user_montages (user_id, id, generation, oldest_generation, generated_at, expires_at,
                  item_count, input_version, recipe, input_digest, generation_metadata)
                VALUES (:owner, :id, 1, 1, now(), now(), 4, 1, 1, '', '{}')""", Params.of("owner", owner).and("id", montage.id()));
        sql.update("INSERT INTO montage.montage_owners (user_id) VALUES (:owner)", Params.of("owner", owner));
        for (int i = 0; i < TYPES.length; i++)
            sql.update(
                    """
                    INSERT INTO montage.montage_items (user_id, montage_id, generation, position, id, source_kind, source_id,
                      widget_index, visibility, widget_type, widget_metadata, created_at, pick_rank, relevance, coverage,
                      redundancy, terms)
                    VALUES (:owner, :montage, 1, :place, :id, :kind, :source, CAST(:place AS smallint), 0,
                      CAST(:type AS smallint), '{}', now(), 1, 1, 0, 0, '{}')""",
                    Params.of("owner", owner)
                            .and("montage", montage.id())
                            .and("place", i)
                            .and("id", UUID.randomUUID())
                            .and("kind", moment.kind())
                            .and("source", moment.sourceId())
                            .and("type", TYPES[i].ordinal()));
    }

    @Test
    void a_widget_on_a_page_counts_once_a_day_however_often_it_is_given() {
        exposures.note(page(0, 1));
        exposures.note(page(1, 2));
        exposures.write();
        exposures.note(page(0, 1));
        exposures.write();
        JdbcExposures otherNode = on(0);
        otherNode.note(page(0, 1));
        otherNode.write();
        assertThat(shown(1)).isEqualTo(Map.of(0, 1, 1, 1, 2, 1));

        JdbcExposures nextDay = on(1);
        nextDay.note(page(0, 0));
        nextDay.write();
        assertThat(shown(2)).isEqualTo(Map.of(0, 2, 1, 1, 2, 1));
    }

    @Test
    void what_is_noted_is_written_at_the_end() {
        exposures.note(page(3, 3));
        assertThat(shown(1)).isEmpty();
        exposures.stop();
        assertThat(shown(1)).isEqualTo(Map.of(3, 1));
    }

    @Test
    void what_nobody_sees_was_not_on_the_page() {
        sql.update(
                "UPDATE montage.montage_items SET visibility = -1 WHERE user_id = :owner AND position = 1",
                Params.of("owner", owner));
        exposures.note(page(0, 2));
        exposures.write();
        assertThat(shown(1)).isEqualTo(Map.of(0, 1, 2, 1));
    }

    @Test
    void a_page_of_one_widget_type_shows_no_other() {
        exposures.note(page(Set.of(WidgetType.MEDIA), 1, 3));
        exposures.write();
        assertThat(shown(1)).isEqualTo(Map.of(1, 1, 3, 1));
    }

    @Test
    void what_cannot_be_written_waits_until_it_can() {
        exposures.note(page(0, 0));
        DATABASE.asOwner("ALTER TABLE montage.montage_exposures RENAME TO away");
        try {
            assertThatThrownBy(exposures::write).isInstanceOf(DataAccessException.class);
        } finally {
            DATABASE.asOwner("ALTER TABLE montage.away RENAME TO montage_exposures");
        }
        exposures.write();
        assertThat(shown(1)).isEqualTo(Map.of(0, 1));
    }

    @Test
    void it_counts_from_the_next_day_on_for_thirty_days() {
        exposures.note(page(0, 0));
        exposures.write();
        assertThat(shown(0)).isEmpty();
        assertThat(shown(1)).isNotEmpty();
        assertThat(shown(30)).isNotEmpty();
        assertThat(shown(31)).isEmpty();
    }

    @Test
    void whose_montages_are_made_tells_when_they_were_shown_last_and_when_that_is_forgotten() {
        for (int day = 0; day < 2; day++) {
            JdbcExposures then = on(day);
            then.note(page(0, 0));
            then.write();
        }
        assertThat(lastShown(0)).isNull();
        assertThat(lastShown(1)).isEqualTo(LocalDate.parse("2026-03-01"));
        assertThat(lastShown(2)).isEqualTo(LocalDate.parse("2026-03-02"));
        assertThat(lastShown(31)).isEqualTo(LocalDate.parse("2026-03-02"));
        assertThat(lastShown(32)).isNull();
        assertThat(forgotten(1)).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
        assertThat(forgotten(31)).isEqualTo(Instant.parse("2026-04-02T00:00:00Z"));
        assertThat(forgotten(32)).isNull();
    }

    @Test
    void it_stays_with_its_widget_and_goes_with_it() {
        exposures.note(page(0, 1));
        exposures.write();
        JdbcExposures nextDay = on(1);
        nextDay.note(page(1, 2));
        nextDay.write();
        DATABASE.bean(Montages.class).moveWidgets(owner, moment, new WidgetMoves(List.of(1, 0, WidgetMoves.GONE, 2)));
        assertThat(shown(2)).isEqualTo(Map.of(0, 2, 1, 1));
    }

    @Test
    void what_is_past_its_time_is_deleted() {
        exposures.note(page(0, 2));
        exposures.write();
        LocalDate day = ShownDays.day(NOON);
        exposures.forget(day);
        assertThat(shown(1)).hasSize(3);
        assertThat(exposures.forget(day.plusDays(1))).isGreaterThanOrEqualTo(3);
        assertThat(exposures.forget(day.plusDays(1))).isZero();
        assertThat(shown(1)).isEmpty();
    }

    private JdbcExposures on(int day) {
        return new JdbcExposures(sql, Clock.fixed(noon(day), ZoneOffset.UTC));
    }

    private static Instant noon(int day) {
        return NOON.plus(Duration.ofDays(day));
    }

    private MontageItemsView page(int first, int last) {
        return page(Set.of(), first, last);
    }

    private MontageItemsView page(Set<WidgetType> types, int first, int last) {
        List<MontageItemView> items =
                IntStream.rangeClosed(first, last).mapToObj(this::item).toList();
        return new MontageItemsView(
                montage,
                new ItemsRequest(PageRequest.first(items.size()), types),
                1,
                false,
                new Page<>(items, false, false));
    }

    private MontageItemView item(int position) {
        return new MontageItemView(
                new MontageItemKey(montage, UUID.randomUUID()),
                new ItemCursor(ItemCursor.fingerprint(montage.id()), 1, position, position),
                position,
                NOON,
                new WidgetView("{}"),
                moment);
    }

    /** On how many days each widget was shown, as that many days later it is told. */
    private Map<Integer, Integer> shown(int day) {
        Map<WidgetKey, Integer> days = new ExposureSql(sql)
                .days(new UUID[] {owner.value()}, ShownDays.before(noon(day)))
                .getOrDefault(owner, Map.of());
        return days.entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().index(), Map.Entry::getValue));
    }

    private @Nullable LocalDate lastShown(int day) {
        return DATABASE.bean(Montages.class)
                .owners(List.of(owner), noon(day))
                .getFirst()
                .lastShown();
    }

    private @Nullable Instant forgotten(int day) {
        return DATABASE.bean(Montages.class)
                .nextChanges(List.of(owner), noon(day))
                .get(owner);
    }
}
