package app.montage.persistence.account;

import app.montage.application.account.UserReader;
import app.montage.application.account.UserView;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.ConsentKind;
import app.montage.domain.account.MontageAudience;
import app.montage.domain.account.Username;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
final class JdbcUserReader implements UserReader {
    private static final String THERE = """
            SELECT u.id, u.username, u.display_name, u.is_private, u.id = CAST(:viewer AS uuid) IS TRUE AS self,
              ARRAY(SELECT jsonb_array_elements_text(u.interests)) AS interests, u.montage_audience, u.montage_consent
            FROM account.users u, %s
            WHERE clearance.present AND
            """.formatted(ClearanceSql.of("u.id"));

    private static final String MANY = "/* users */ " + THERE + " u.id = ANY (:ids)";

    private static final String NAMED = "/* user by name */ " + THERE + " u.username = :username";

    private final Sql sql;

    JdbcUserReader(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<UserId, UserView> many(Viewer viewer, Collection<UserId> ids) {
        UUID[] values = ids.stream().map(UserId::value).toArray(UUID[]::new);
        return sql.list(MANY, viewer(viewer).and("ids", values), JdbcUserReader::user).stream()
                .collect(Collectors.toMap(UserView::id, Function.identity()));
    }

    @Override
    public Optional<UserView> named(Viewer viewer, Username username) {
        return sql.one(NAMED, viewer(viewer).and("username", username), JdbcUserReader::user);
    }

    private static Params viewer(Viewer viewer) {
        return Params.of("viewer", viewer.user());
    }

    private static UserView user(Row row) throws SQLException {
        boolean self = row.flag("self");
        return new UserView(
                row.id("id", UserId::new),
                row.text("username"),
                row.text("display_name"),
                row.flag("is_private"),
                self ? row.texts("interests") : List.of(),
                self ? row.one("montage_audience", MontageAudience.class) : null,
                self ? consent(row) : null);
    }

    private static List<ConsentKind> consent(Row row) throws SQLException {
        return row.texts("montage_consent").stream()
                .map(ConsentKind::valueOf)
                .sorted()
                .toList();
    }
}
