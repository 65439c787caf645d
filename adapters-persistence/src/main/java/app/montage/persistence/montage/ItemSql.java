package app.montage.persistence.montage;

import app.montage.domain.moment.MomentKey;
import app.montage.domain.moment.Visibility;
import app.montage.domain.moment.WidgetKey;
import app.montage.domain.moment.WidgetMoves;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Keeps items in step with the widgets that they show: where these stand in their moments, and who may see them. */
@Singleton
final class ItemSql {
    private static final int WITHDRAWN = -1;

    /** Whether its owner hides what the item i shows. */
    private static final String HIDDEN = """
            EXISTS (SELECT FROM montage.montage_preferences p
              WHERE p.user_id = i.user_id AND p.source_kind = i.source_kind AND p.source_id = i.source_id
                AND p.widget_index = i.widget_index AND p.preference = 'HIDDEN')""";

    private static final String SET_VISIBILITY = """
            /* montage visibility */ UPDATE montage.montage_items i SET visibility = :visibility
            WHERE user_id = :owner AND source_id = :source AND source_kind = :kind AND visibility <> :visibility
              AND widget_index >= 0 AND NOT %s""".formatted(HIDDEN);

    private static final String SET_WIDGET_VISIBILITY = """
            /* montage widget visibility */
            UPDATE montage.montage_items i SET visibility = CASE WHEN %s THEN -1 ELSE m.visibility END
            FROM moment.moments m
            WHERE i.user_id = :owner AND i.source_id = :source AND i.source_kind = :kind AND i.widget_index = :widget
              AND m.owner_id = :owner AND m.source_id = :source AND m.kind = :kind AND m.deleted_at IS NULL""".formatted(HIDDEN);

    /** An item stays where it is when its widget is gone, since its generation stays what it is, but shows nothing. */
    private static final String MOVE_WIDGETS = """
            /* montage widgets moved */
            UPDATE montage.montage_items i
            SET widget_index = k.place, visibility = CASE WHEN k.place < 0 THEN -1 ELSE i.visibility END
            FROM unnest(CAST(:places AS smallint[])) WITH ORDINALITY AS k (place, number)
            WHERE i.user_id = :owner AND i.source_id = :source AND i.source_kind = :kind
              AND i.widget_index = k.number - 1 AND i.widget_index <> k.place""";

    private final Sql sql;

    ItemSql(Sql sql) {
        this.sql = sql;
    }

    void moveWidgets(UserId owner, MomentKey moment, WidgetMoves moves) {
        sql.update(MOVE_WIDGETS, source(owner, moment).and("places", moves.places()));
    }

    void setVisibility(UserId owner, MomentKey moment, @Nullable Visibility visibility) {
        sql.update(
                SET_VISIBILITY,
                source(owner, moment).and("visibility", visibility == null ? WITHDRAWN : visibility.ordinal()));
    }

    void setVisibility(UserId owner, WidgetKey widget) {
        sql.update(SET_WIDGET_VISIBILITY, source(owner, widget.moment()).and("widget", widget.index()));
    }

    private static Params source(UserId owner, MomentKey moment) {
        return Params.of("owner", owner).and("source", moment.sourceId()).and("kind", moment.kind());
    }
}
