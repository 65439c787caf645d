package app.montage.persistence.account;

import app.montage.application.account.RelationReader;
import app.montage.application.account.RelationView;
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
import java.util.stream.Collectors;

@Singleton
final class JdbcRelationReader implements RelationReader {
    private static final String WITH = """
            /* relations */
            SELECT other.id, (there.status = 'ACTIVE') IS TRUE AS follows, (there.status = 'PENDING') IS TRUE AS requested,
              (back.status = 'ACTIVE') IS TRUE AS followed, (back.status = 'PENDING') IS TRUE AS requesting,
              mute.muter_id IS NOT NULL AS muted
            FROM unnest(:others) AS other (id)
            LEFT JOIN account.follows there
              ON there.follower_id = CAST(:viewer AS uuid) AND there.followed_id = other.id
            LEFT JOIN account.follows back
              ON back.follower_id = other.id AND back.followed_id = CAST(:viewer AS uuid)
            LEFT JOIN account.mutes mute
              ON mute.muter_id = CAST(:viewer AS uuid) AND mute.muted_id = other.id""";

    private record Other(UserId id, RelationView relation) {}

    private final Sql sql;

    JdbcRelationReader(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<UserId, RelationView> with(Viewer viewer, Collection<UserId> others) {
        UUID[] ids = others.stream().map(UserId::value).distinct().toArray(UUID[]::new);
        return sql.list(WITH, Params.of("viewer", viewer.user()).and("others", ids), JdbcRelationReader::other).stream()
                .collect(Collectors.toMap(Other::id, Other::relation));
    }

    private static Other other(Row row) throws SQLException {
        return new Other(
                row.id("id", UserId::new),
                new RelationView(
                        row.flag("follows"),
                        row.flag("requested"),
                        row.flag("followed"),
                        row.flag("requesting"),
                        row.flag("muted")));
    }
}
