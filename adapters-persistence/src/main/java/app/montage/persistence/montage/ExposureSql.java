package app.montage.persistence.montage;

import app.montage.domain.moment.MomentKey;
import app.montage.domain.moment.MomentKind;
import app.montage.domain.moment.WidgetKey;
import app.montage.domain.moment.WidgetMoves;
import app.montage.domain.montage.ShownDays;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Counts the days on which owners were shown their widgets, and lets them follow these. */
@Singleton
final class ExposureSql {
    private static final String DAYS = """
            /* montage exposures */
            SELECT user_id, source_kind, source_id, widget_index, count(*) AS days
            FROM montage.montage_exposures WHERE user_id = ANY (:ids) AND day >= :first AND day < :today
            GROUP BY user_id, source_kind, source_id, widget_index""";

    /** The order has all of them taken out before the first is put in: a widget may go where another one was. */
    private static final String MOVE = """
            /* montage exposures moved */
            WITH taken AS (
              DELETE FROM montage.montage_exposures
              WHERE user_id = :owner AND source_kind = :kind AND source_id = :source
              RETURNING user_id, day, source_kind, source_id, widget_index)
            INSERT INTO montage.montage_exposures (user_id, day, source_kind, source_id, widget_index)
            SELECT t.user_id, t.day, t.source_kind, t.source_id, k.place
            FROM taken t
            JOIN unnest(CAST(:places AS smallint[])) WITH ORDINALITY AS k (place, number) ON k.number - 1 = t.widget_index
            WHERE k.place >= 0 ORDER BY t.day, k.place
            ON CONFLICT DO NOTHING""";

    private final Sql sql;

    ExposureSql(Sql sql) {
        this.sql = sql;
    }

    Map<UserId, Map<WidgetKey, Integer>> days(UUID[] owners, ShownDays days) {
        Map<UserId, Map<WidgetKey, Integer>> shown = new HashMap<>();
        Params params = Params.of("ids", owners).and("first", days.first()).and("today", days.today());
        sql.list(DAYS, params, row -> {
            MomentKey moment = new MomentKey(row.one("source_kind", MomentKind.class), row.uuid("source_id"));
            return shown.computeIfAbsent(row.id("user_id", UserId::new), it -> new HashMap<>())
                    .put(new WidgetKey(moment, row.integer("widget_index")), row.integer("days"));
        });
        return shown;
    }

    void moveWidgets(UserId owner, MomentKey moment, WidgetMoves moves) {
        sql.update(
                MOVE,
                Params.of("owner", owner)
                        .and("kind", moment.kind())
                        .and("source", moment.sourceId())
                        .and("places", moves.places()));
    }
}
