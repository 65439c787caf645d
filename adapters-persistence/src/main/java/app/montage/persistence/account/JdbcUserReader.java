package app.montage.persistence.account;

import app.montage.application.account.UserReader;
import app.montage.application.account.UserView;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Username;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
final class JdbcUserReader implements UserReader {
    private static final String THERE = """
            SELECT %s
            FROM account.users u, %s
            WHERE clearance.present AND
            """.formatted(UserRows.COLUMNS, ClearanceSql.of("u.id"));

    private static final String MANY = "/* users */ " + THERE + " u.id = ANY (:ids)";

    private static final String NAMED = "/* users by name */ " + THERE + " u.username = ANY (:usernames)";

    private final Sql sql;

    JdbcUserReader(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<UserId, UserView> many(Viewer viewer, Collection<UserId> ids) {
        UUID[] values = ids.stream().map(UserId::value).toArray(UUID[]::new);
        return sql.list(MANY, viewer(viewer).and("ids", values), UserRows::user).stream()
                .collect(Collectors.toMap(UserView::id, Function.identity()));
    }

    @Override
    public Map<Username, UserView> named(Viewer viewer, Collection<Username> usernames) {
        return sql.list(NAMED, viewer(viewer).and("usernames", usernames), UserRows::user).stream()
                .collect(Collectors.toMap(user -> new Username(user.username()), Function.identity()));
    }

    private static Params viewer(Viewer viewer) {
        return Params.of("viewer", viewer.user());
    }
}
