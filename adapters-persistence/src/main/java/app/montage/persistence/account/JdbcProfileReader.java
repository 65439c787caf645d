package app.montage.persistence.account;

import app.montage.application.account.ProfileReader;
import app.montage.application.account.ProfileView;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcProfileReader implements ProfileReader {
    /** Level 3 is what a stranger may see of an open account. */
    private static final String MANY = """
            /* profiles */
            SELECT %s, clearance.level = 0 AS self
            FROM account.users u, %s
            WHERE clearance.level <= 3 AND u.id = ANY (:ids)
            """.formatted(ProfileRows.COLUMNS, ClearanceSql.of("u.id"));

    private final Sql sql;

    JdbcProfileReader(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<UserId, ProfileView> many(Viewer viewer, Collection<UserId> ids) {
        UUID[] values = ids.stream().map(UserId::value).toArray(UUID[]::new);
        Params params = Params.of("viewer", viewer.user()).and("ids", values);
        return sql.list(MANY, params, JdbcProfileReader::profile).stream()
                .collect(Collectors.toMap(ProfileView::id, Function.identity()));
    }

    private static ProfileView profile(Row row) throws SQLException {
        return new ProfileView(
                row.id("id", UserId::new),
                row.textOrNull("bio"),
                row.textOrNull("city"),
                ProfileRows.location(row),
                row.texts("institutions"),
                row.texts("websites"),
                row.flag("self") ? personal(row) : null);
    }

    private static ProfileView.@Nullable Personal personal(Row row) throws SQLException {
        return new ProfileView.Personal(
                row.text("first_name"), row.text("last_name"), row.text("time_zone"), ProfileRows.preferences(row));
    }
}
