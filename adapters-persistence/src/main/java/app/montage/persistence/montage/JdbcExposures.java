package app.montage.persistence.montage;

import app.montage.application.montage.Exposures;
import app.montage.application.montage.MontageItemView;
import app.montage.application.montage.MontageItemsView;
import app.montage.domain.moment.WidgetType;
import app.montage.domain.montage.MontageKey;
import app.montage.domain.montage.ShownDays;
import app.montage.persistence.shared.Memories;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import app.montage.persistence.shared.WriteBehind;
import com.github.benmanes.caffeine.cache.Cache;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * Gathers which pages owners were given on this node, each once a day, and writes now and then which widgets were on them. What
 * is lost of it is not counted.
 */
@Singleton
final class JdbcExposures implements Exposures {
    private static final int PAGES = 100_000;
    private static final int AT_ONCE = 1_000;
    private static final int MOST_FORGOTTEN = 20_000;

    /** In one order on all nodes, so that they do not wait for each other. What was withdrawn was not on the page. */
    private static final String WRITE = """
            /* exposures */
            INSERT INTO montage.montage_exposures (user_id, day, source_kind, source_id, widget_index)
            SELECT DISTINCT i.user_id, k.day, i.source_kind, i.source_id, i.widget_index
            FROM unnest(:owners, :montages, :generations, CAST(:days AS date[]), :firsts, :lasts, :types)
              AS k (user_id, montage_id, generation, day, first, last, types)
            JOIN montage.montage_items i ON i.user_id = k.user_id AND i.montage_id = k.montage_id
              AND i.generation = k.generation AND i.position BETWEEN k.first AND k.last
            WHERE i.visibility >= 0 AND k.types & (1 << i.widget_type) <> 0
            ORDER BY 1, 2, 3, 4, 5
            ON CONFLICT DO NOTHING""";

    private static final String FORGET = """
            /* exposures forget */
            DELETE FROM montage.montage_exposures WHERE ctid = ANY (ARRAY(
              SELECT ctid FROM montage.montage_exposures WHERE day < :before LIMIT :most))""";

    /**
     * What was shown, by the places in a generation, which never change.
     *
     * @param types the widget types that the page is of, a bit each, by their ordinals
     */
    private record Shown(MontageKey montage, long generation, LocalDate day, int first, int last, int types) {}

    private final Sql sql;
    private final Clock clock;
    private final Cache<Shown, Boolean> noted = Memories.builder()
            .maximumSize(PAGES)
            .expireAfterWrite(Duration.ofDays(1))
            .build();
    private final WriteBehind<Shown> notes = new WriteBehind<>(PAGES, AT_ONCE, this::write, noted::invalidate);

    JdbcExposures(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void note(MontageItemsView page) {
        List<MontageItemView> items = page.page().items();
        Shown shown = new Shown(
                page.montage(),
                page.generation(),
                ShownDays.day(clock.instant()),
                items.getFirst().cursor().position(),
                items.getLast().cursor().position(),
                types(page.request().types()));
        if (noted.asMap().putIfAbsent(shown, true) == null) notes.note(shown);
    }

    private static int types(Set<WidgetType> types) {
        int bits = types.isEmpty() ? -1 : 0;
        for (WidgetType type : types) bits |= 1 << type.ordinal();
        return bits;
    }

    /** A method of its own, since what is called at the end is not called on a schedule. */
    @PreDestroy
    void stop() {
        write();
    }

    @Scheduled(fixedDelay = "${montage.exposures-period:30s}")
    void write() {
        notes.write();
    }

    private void write(List<Shown> some) {
        sql.update(
                WRITE,
                Params.of(
                                "owners",
                                some.stream()
                                        .map(it -> it.montage().owner().value())
                                        .toArray(UUID[]::new))
                        .and(
                                "montages",
                                some.stream()
                                        .map(it -> it.montage().id().value())
                                        .toArray(UUID[]::new))
                        .and(
                                "generations",
                                some.stream().mapToLong(Shown::generation).toArray())
                        .and("days", some.stream().map(Shown::day).toList())
                        .and("firsts", numbers(some, Shown::first))
                        .and("lasts", numbers(some, Shown::last))
                        .and("types", numbers(some, Shown::types)));
    }

    private static int[] numbers(List<Shown> some, ToIntFunction<Shown> number) {
        return some.stream().mapToInt(number).toArray();
    }

    @Override
    public int forget(LocalDate before) {
        return sql.update(FORGET, Params.of("before", before).and("most", MOST_FORGOTTEN));
    }
}
