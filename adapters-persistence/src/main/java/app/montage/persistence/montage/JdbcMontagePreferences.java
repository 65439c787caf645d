package app.montage.persistence.montage;

import app.montage.application.montage.MontagePreferences;
import app.montage.domain.moment.MomentKey;
import app.montage.domain.moment.MomentKind;
import app.montage.domain.moment.WidgetKey;
import app.montage.domain.montage.MontageItemKey;
import app.montage.domain.montage.MontagePreference;
import app.montage.domain.montage.MontagePreferenceId;
import app.montage.domain.montage.Preference;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcMontagePreferences implements MontagePreferences {
    /** An item that is seen by nobody while its moment is there is a hidden one, which its owner may still speak of. */
    private static final String SHOWN_BY = """
            /* widget of item */
            SELECT i.source_kind, i.source_id, i.widget_index
            FROM montage.user_montages m
            JOIN montage.montage_items i ON i.user_id = m.user_id AND i.montage_id = m.id
              AND i.generation >= m.oldest_generation
            JOIN moment.moments s ON s.owner_id = i.user_id AND s.kind = i.source_kind AND s.source_id = i.source_id
            WHERE m.user_id = :owner AND m.user_id = :itemOwner AND m.id = :montage AND i.id = :item
              AND s.deleted_at IS NULL AND i.widget_index >= 0""";

    private static final String FIND = """
            /* widget of preference */
            SELECT source_kind, source_id, widget_index FROM montage.montage_preferences
            WHERE user_id = :owner AND id = :id""";

    private static final String SAVE = """
            /* save preference */
            INSERT INTO montage.montage_preferences (user_id, source_kind, source_id, widget_index, preference, id, created_at)
            VALUES (:owner, :kind, :source, CAST(:widget AS smallint), :preference, :id, :createdAt)
            ON CONFLICT (user_id, source_kind, source_id, widget_index) DO UPDATE SET preference = excluded.preference
            RETURNING id""";

    private static final String REMOVE = """
            /* remove preference */ DELETE FROM montage.montage_preferences WHERE user_id = :owner AND id = :id""";

    private static final String TAKE = """
            /* take preferences */
            DELETE FROM montage.montage_preferences
            WHERE user_id = :owner AND source_kind = :kind AND source_id = :source
            RETURNING id, source_kind, source_id, widget_index, preference, created_at""";

    private final Sql sql;

    JdbcMontagePreferences(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<WidgetKey> shownBy(UserId owner, MontageItemKey item) {
        Params params = Params.of("owner", owner)
                .and("itemOwner", item.montage().owner())
                .and("montage", item.montage().id())
                .and("item", item.id());
        return sql.one(SHOWN_BY, params, JdbcMontagePreferences::widget);
    }

    @Override
    public Optional<WidgetKey> find(UserId owner, MontagePreferenceId id) {
        return sql.one(FIND, Params.of("owner", owner).and("id", id), JdbcMontagePreferences::widget);
    }

    @Override
    public MontagePreferenceId save(MontagePreference preference) {
        Params params = Params.of("owner", preference.owner())
                .and("kind", preference.widget().moment().kind())
                .and("source", preference.widget().moment().sourceId())
                .and("widget", preference.widget().index())
                .and("preference", preference.kind())
                .and("id", preference.id())
                .and("createdAt", preference.createdAt());
        return sql.change(SAVE, params, row -> row.id("id", MontagePreferenceId::new))
                .getFirst();
    }

    @Override
    public void remove(UserId owner, MontagePreferenceId id) {
        sql.update(REMOVE, Params.of("owner", owner).and("id", id));
    }

    @Override
    public List<MontagePreference> take(UserId owner, MomentKey moment) {
        Params params = Params.of("owner", owner).and("kind", moment.kind()).and("source", moment.sourceId());
        return sql.change(TAKE, params, row -> preference(owner, row));
    }

    private static MontagePreference preference(UserId owner, Row row) throws SQLException {
        return new MontagePreference(
                row.id("id", MontagePreferenceId::new),
                owner,
                widget(row),
                row.one("preference", Preference.class),
                row.time("created_at"));
    }

    private static WidgetKey widget(Row row) throws SQLException {
        MomentKey moment = new MomentKey(row.one("source_kind", MomentKind.class), row.uuid("source_id"));
        return new WidgetKey(moment, row.integer("widget_index"));
    }
}
