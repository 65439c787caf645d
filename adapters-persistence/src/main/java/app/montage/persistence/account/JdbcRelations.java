package app.montage.persistence.account;

import app.montage.application.account.Relations;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Relation;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@Singleton
final class JdbcRelations implements Relations {
    private static final String WITH = """
            /* relations */
            SELECT other.id, (there.status = 'ACTIVE') IS TRUE AS follows, (back.status = 'ACTIVE') IS TRUE AS followed,
              (there.status = 'BLOCKED' OR back.status = 'BLOCKED') IS TRUE AS blocked
            FROM unnest(:others) AS other (id)
            LEFT JOIN account.follows there
              ON there.follower_id = CAST(:viewer AS uuid) AND there.followed_id = other.id
            LEFT JOIN account.follows back
              ON back.follower_id = other.id AND back.followed_id = CAST(:viewer AS uuid)""";

    private record Other(UserId id, Relation relation) {}

    private final Sql sql;

    JdbcRelations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<UserId, Relation> with(Viewer viewer, Collection<UserId> others) {
        UUID[] ids = others.stream().map(UserId::value).distinct().toArray(UUID[]::new);
        return sql.list(WITH, Params.of("viewer", viewer.user()).and("others", ids), JdbcRelations::other).stream()
                .collect(Collectors.toMap(Other::id, Other::relation));
    }

    private static Other other(Row row) throws SQLException {
        return new Other(
                row.id("id", UserId::new),
                new Relation(row.flag("follows"), row.flag("followed"), row.flag("blocked")));
    }
}
