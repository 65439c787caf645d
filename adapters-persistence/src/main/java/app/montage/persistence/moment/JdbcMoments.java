package app.montage.persistence.moment;

import app.montage.application.moment.Moments;
import app.montage.domain.moment.Moment;
import app.montage.domain.moment.MomentKey;
import app.montage.domain.moment.MomentKind;
import app.montage.domain.moment.Place;
import app.montage.domain.moment.Tag;
import app.montage.domain.moment.Tally;
import app.montage.domain.moment.Visibility;
import app.montage.domain.moment.Widget;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcMoments implements Moments {
    private static final String FIND = """
            /* moment */
            SELECT owner_id, kind, source_id, occurred_at, visibility, ready, tags, words, place_id, latitude, longitude,
              widgets, updated_at
            FROM moment.moments
            WHERE owner_id = :owner AND kind = :kind AND source_id = :source AND deleted_at IS NULL""";

    private static final String SAVE = """
            /* save moment */
            INSERT INTO moment.moments (owner_id, kind, source_id, occurred_at, visibility, ready, tags, words, place_id,
              latitude, longitude, widgets, widget_types, content_types, qualities, updated_at)
            VALUES (:owner, :kind, :source, :occurredAt, CAST(:visibility AS smallint), :ready, :tags, :words, :placeId,
              CAST(:latitude AS double precision), CAST(:longitude AS double precision), CAST(:widgets AS jsonb),
              CAST(:widgetTypes AS smallint[]), CAST(:contentTypes AS smallint[]), CAST(:qualities AS real[]), :updatedAt)
            ON CONFLICT (owner_id, kind, source_id) DO UPDATE SET
              occurred_at = excluded.occurred_at, visibility = excluded.visibility, ready = excluded.ready,
              tags = excluded.tags, words = excluded.words, place_id = excluded.place_id, latitude = excluded.latitude,
              longitude = excluded.longitude, widgets = excluded.widgets, widget_types = excluded.widget_types,
              content_types = excluded.content_types, qualities = excluded.qualities, updated_at = excluded.updated_at""";

    private static final String REMOVE = """
            /* remove moment */
            UPDATE moment.moments SET deleted_at = :now, updated_at = :now
            WHERE owner_id = :owner AND kind = :kind AND source_id = :source""";

    private static final String TALLY = """
            /* tally moment */
            UPDATE moment.moments SET hearts = :hearts, reactions = :reactions, comments = :comments, shares = :shares
            WHERE owner_id = :owner AND kind = :kind AND source_id = :source""";

    private final Sql sql;

    JdbcMoments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Moment> find(UserId owner, MomentKey key) {
        return sql.one(FIND, key(owner, key), JdbcMoments::moment);
    }

    @Override
    public void save(Moment moment) {
        sql.update(
                SAVE,
                key(moment.owner(), moment.key())
                        .and("occurredAt", moment.occurredAt())
                        .and("visibility", moment.visibility().ordinal())
                        .and("ready", moment.ready())
                        .and("tags", moment.tags())
                        .and("words", moment.words())
                        .and("placeId", of(moment.place(), Place::id))
                        .and("latitude", of(moment.place(), Place::latitude))
                        .and("longitude", of(moment.place(), Place::longitude))
                        .and("widgets", WidgetJson.write(moment.widgets()))
                        .and("widgetTypes", each(moment, it -> it.type().ordinal()))
                        .and("contentTypes", each(moment, it -> it.contentType().ordinal()))
                        .and("qualities", each(moment, Widget::quality))
                        .and("updatedAt", moment.updatedAt()));
    }

    @Override
    public void tally(UserId owner, MomentKey key, Tally tally) {
        sql.update(
                TALLY,
                key(owner, key)
                        .and("hearts", tally.hearts())
                        .and("reactions", tally.reactions())
                        .and("comments", tally.comments())
                        .and("shares", tally.shares()));
    }

    @Override
    public void remove(UserId owner, MomentKey key, Instant now) {
        sql.update(REMOVE, key(owner, key).and("now", now));
    }

    private static Params key(UserId owner, MomentKey key) {
        return Params.of("owner", owner).and("kind", key.kind()).and("source", key.sourceId());
    }

    private static <T> @Nullable T of(@Nullable Place place, Function<Place, @Nullable T> part) {
        return place == null ? null : part.apply(place);
    }

    private static List<? extends Number> each(Moment moment, Function<Widget, Number> number) {
        return moment.widgets().stream().map(number).toList();
    }

    private static Moment moment(Row row) throws SQLException {
        return new Moment(
                new MomentKey(row.one("kind", MomentKind.class), row.uuid("source_id")),
                row.id("owner_id", UserId::new),
                row.time("occurred_at"),
                row.ordinal("visibility", Visibility.class),
                row.flag("ready"),
                row.texts("tags").stream().map(Tag::new).toList(),
                row.text("words"),
                place(row),
                WidgetJson.list(row.text("widgets")),
                row.time("updated_at"));
    }

    private static @Nullable Place place(Row row) throws SQLException {
        String id = row.textOrNull("place_id");
        return id == null ? null : new Place(id, row.realOrNull("latitude"), row.realOrNull("longitude"));
    }
}
