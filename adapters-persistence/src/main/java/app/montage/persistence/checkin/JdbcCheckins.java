package app.montage.persistence.checkin;

import app.montage.application.checkin.Checkins;
import app.montage.domain.checkin.Checkin;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.checkin.ContentLabel;
import app.montage.domain.checkin.LocationName;
import app.montage.domain.checkin.Tags;
import app.montage.domain.checkin.Widgets;
import app.montage.domain.moment.Tag;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.moment.WidgetJson;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

@Singleton
final class JdbcCheckins implements Checkins {
    private static final String FIND = """
            /* check-in to change */
            SELECT id, user_id, occurred_at, content_type, location, visibility, widgets, created_at, updated_at,
              ARRAY(SELECT jsonb_array_elements_text(tags)) AS tags
            FROM checkin.checkins WHERE id = :id AND user_id = :owner AND deleted_at IS NULL
            FOR UPDATE""";

    private static final String ADD = """
            /* add check-in */
            INSERT INTO checkin.checkins (id, user_id, occurred_at, content_type, location, tags, visibility, widgets,
              created_at, updated_at)
            VALUES (:id, :owner, :occurredAt, :contentType, :location, to_jsonb(CAST(:tags AS text[])),
              CAST(:visibility AS smallint), CAST(:widgets AS jsonb), :createdAt, :updatedAt)""";

    private static final String SAVE = """
            /* save check-in */
            UPDATE checkin.checkins SET occurred_at = :occurredAt, content_type = :contentType, location = :location,
              tags = to_jsonb(CAST(:tags AS text[])), visibility = CAST(:visibility AS smallint),
              widgets = CAST(:widgets AS jsonb), updated_at = :updatedAt
            WHERE id = :id""";

    private static final String DELETE = """
            /* delete check-in */
            UPDATE checkin.checkins SET deleted_at = :now, updated_at = :now WHERE id = :id""";

    private final Sql sql;

    JdbcCheckins(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Checkin> find(UserId owner, CheckinId id) {
        return sql.one(FIND, Params.of("owner", owner).and("id", id), JdbcCheckins::checkin);
    }

    @Override
    public void add(Checkin checkin) {
        sql.update(ADD, params(checkin));
    }

    @Override
    public void save(Checkin checkin) {
        sql.update(SAVE, params(checkin));
    }

    @Override
    public void delete(CheckinId id, Instant now) {
        sql.update(DELETE, Params.of("id", id).and("now", now));
    }

    private static Params params(Checkin checkin) {
        return Params.of("id", checkin.id())
                .and("owner", checkin.owner())
                .and("occurredAt", checkin.occurredAt())
                .and("contentType", checkin.contentType())
                .and("location", checkin.location())
                .and("tags", checkin.tags())
                .and("visibility", checkin.visibility().ordinal())
                .and("widgets", WidgetJson.write(checkin.widgets().values()))
                .and("createdAt", checkin.createdAt())
                .and("updatedAt", checkin.updatedAt());
    }

    private static Checkin checkin(Row row) throws SQLException {
        String location = row.textOrNull("location");
        return new Checkin(
                row.id("id", CheckinId::new),
                row.id("user_id", UserId::new),
                row.time("occurred_at"),
                new ContentLabel(row.text("content_type")),
                location == null ? null : new LocationName(location),
                new Tags(row.texts("tags").stream().map(Tag::new).toList()),
                row.ordinal("visibility", Visibility.class),
                new Widgets(WidgetJson.list(row.text("widgets"))),
                row.time("created_at"),
                row.time("updated_at"));
    }
}
