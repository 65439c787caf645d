package app.montage.persistence.checkin;

import app.montage.application.checkin.CheckinReader;
import app.montage.application.checkin.CheckinView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.ClearanceSql;
import app.montage.persistence.moment.WidgetJson;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
final class JdbcCheckinReader implements CheckinReader {
    private static final String VISIBLE = """
            SELECT c.id, c.user_id, c.occurred_at, c.content_type, c.location, c.visibility, c.widgets, c.created_at,
              c.updated_at, ARRAY(SELECT jsonb_array_elements_text(c.tags)) AS tags
            FROM checkin.checkins c, %s
            WHERE c.deleted_at IS NULL AND c.visibility >= clearance.level AND
            """.formatted(ClearanceSql.of("c.user_id"));

    private static final String MANY = "/* check-ins */ " + VISIBLE + " c.id = ANY (:ids)";

    private static final String OF_OWNER = VISIBLE + " c.user_id = :owner ";
    private static final String NEWEST = " ORDER BY c.occurred_at DESC, c.id DESC LIMIT :limit";
    private static final String OLDEST = " ORDER BY c.occurred_at, c.id LIMIT :limit";
    private static final String FIRST = "/* first check-ins */ " + OF_OWNER + NEWEST;
    private static final String LAST = "/* last check-ins */ " + OF_OWNER + OLDEST;
    private static final String AFTER =
            "/* check-ins after */ " + OF_OWNER + "AND (c.occurred_at, c.id) < (:time, :id)" + NEWEST;
    private static final String BEFORE =
            "/* check-ins before */ " + OF_OWNER + "AND (c.occurred_at, c.id) > (:time, :id)" + OLDEST;

    private static final String COUNT = """
            /* count check-ins */
            SELECT count(*) AS count FROM checkin.checkins c, %s
            WHERE c.deleted_at IS NULL AND c.visibility >= clearance.level AND c.user_id = :owner
            """.formatted(ClearanceSql.of(":owner"));

    private final Sql sql;

    JdbcCheckinReader(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<CheckinId, CheckinView> many(Viewer viewer, Collection<CheckinId> ids) {
        UUID[] values = ids.stream().map(CheckinId::value).toArray(UUID[]::new);
        return sql
                .list(MANY, Params.of("viewer", viewer.user()).and("ids", values), JdbcCheckinReader::checkin)
                .stream()
                .collect(Collectors.toMap(CheckinView::id, Function.identity()));
    }

    @Override
    public Page<CheckinView> page(Viewer viewer, UserId owner, PageRequest<Mark> request) {
        Params params = Params.of("viewer", viewer.user()).and("owner", owner).and("limit", request.size() + 1);
        return Page.of(request, rows(request, params));
    }

    private List<CheckinView> rows(PageRequest<Mark> request, Params params) {
        Mark mark = request.cursor();
        if (mark == null) return sql.list(request.backward() ? LAST : FIRST, params, JdbcCheckinReader::checkin);
        return sql.list(
                request.backward() ? BEFORE : AFTER,
                params.and("time", mark.occurredAt()).and("id", mark.id()),
                JdbcCheckinReader::checkin);
    }

    @Override
    public int count(Viewer viewer, UserId owner) {
        Params params = Params.of("viewer", viewer.user()).and("owner", owner);
        return sql.one(COUNT, params, row -> row.integer("count")).orElse(0);
    }

    private static CheckinView checkin(Row row) throws SQLException {
        return new CheckinView(
                row.id("id", CheckinId::new),
                row.id("user_id", UserId::new),
                row.time("occurred_at"),
                row.text("content_type"),
                row.textOrNull("location"),
                row.texts("tags"),
                row.ordinal("visibility", Visibility.class),
                WidgetJson.views(row.text("widgets")),
                row.time("created_at"),
                row.time("updated_at"));
    }
}
