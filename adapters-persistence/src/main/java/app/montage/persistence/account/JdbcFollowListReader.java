package app.montage.persistence.account;

import app.montage.application.account.FollowListReader;
import app.montage.application.account.FollowStatisticsView;
import app.montage.application.account.ListedUserView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Keyset;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@Singleton
final class JdbcFollowListReader implements FollowListReader {
    /** Whose lists are told at all: level 3 is what a stranger may see of an open account. */
    private static final String TOLD = "clearance.level <= 3 AND CAST(:viewer AS uuid) IS NOT NULL";

    private static final Keyset FOLLOWERS = list("followers", "followed_id", "follower_id");
    private static final Keyset FOLLOWING = list("following", "follower_id", "followed_id");

    private static final String STATISTICS = """
            /* follow statistics */
            SELECT whose.id, clearance.level = 0 AS self,
              CASE WHEN told.lists THEN (%1$s) ELSE 0 END AS followers,
              CASE WHEN told.lists THEN (%2$s) ELSE 0 END AS following,
              CASE WHEN clearance.level = 0 THEN (%3$s) ELSE 0 END AS requests,
              CASE WHEN clearance.level = 0 THEN (%4$s) ELSE 0 END AS sent
            FROM unnest(:owners) AS whose (id), %5$s, LATERAL (SELECT %6$s AS lists) AS told
            """.formatted(
                    count("followed_id", "follower_id", "ACTIVE"),
                    count("follower_id", "followed_id", "ACTIVE"),
                    count("followed_id", "follower_id", "PENDING"),
                    count("follower_id", "followed_id", "PENDING"),
                    ClearanceSql.of("whose.id"),
                    TOLD);

    private record Listed(UserId owner, ListedUserView user) {}

    private final Sql sql;

    JdbcFollowListReader(Sql sql) {
        this.sql = sql;
    }

    private static Keyset list(String name, String owner, String other) {
        return Keyset.of(
                """
                /* %1$s */
                SELECT whose.id AS owner_id, page.*
                FROM unnest(:owners) AS whose (id), %2$s, LATERAL (
                  SELECT f.id AS place, %3$s
                  FROM account.follows f JOIN account.users u ON u.id = f.%5$s
                  WHERE f.%4$s = whose.id AND f.status = 'ACTIVE' AND %6$s AND {page}) AS page
                WHERE %7$s
                ORDER BY whose.id, page.place {order}
                """.formatted(
                                name,
                                ClearanceSql.of("whose.id"),
                                UserRows.COLUMNS,
                                owner,
                                other,
                                ClearanceSql.present("u"),
                                TOLD),
                "f.id");
    }

    private static String count(String owner, String other, String status) {
        return """
                SELECT count(*) FROM account.follows f JOIN account.users u ON u.id = f.%s
                WHERE f.%s = whose.id AND f.status = '%s' AND %s
                """.formatted(other, owner, status, ClearanceSql.present("u"));
    }

    @Override
    public Map<UserId, Page<ListedUserView>> pages(
            Viewer viewer, Side side, Collection<UserId> owners, PageRequest<UUID> request) {
        Keyset list = side == Side.FOLLOWERS ? FOLLOWERS : FOLLOWING;
        Params params = list.params(of(viewer, owners), request, request.cursor());
        Map<UserId, List<ListedUserView>> rows = new LinkedHashMap<>();
        owners.forEach(it -> rows.put(it, new ArrayList<>()));
        sql.list(list.sql(request), params, JdbcFollowListReader::listed)
                .forEach(it -> rows.computeIfAbsent(it.owner, owner -> new ArrayList<>())
                        .add(it.user));
        return rows.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> Page.of(request, it.getValue())));
    }

    @Override
    public Map<UserId, FollowStatisticsView> statistics(Viewer viewer, Collection<UserId> owners) {
        Map<UserId, FollowStatisticsView> found = new LinkedHashMap<>();
        owners.forEach(it -> found.put(it, new FollowStatisticsView(0, 0, null, null)));
        sql.list(STATISTICS, of(viewer, owners), row -> Map.entry(row.id("id", UserId::new), statistics(row)))
                .forEach(it -> found.put(it.getKey(), it.getValue()));
        return found;
    }

    private static Params of(Viewer viewer, Collection<UserId> owners) {
        UUID[] ids = owners.stream().map(UserId::value).distinct().toArray(UUID[]::new);
        return Params.of("viewer", viewer.user()).and("owners", ids);
    }

    private static Listed listed(Row row) throws SQLException {
        return new Listed(row.id("owner_id", UserId::new), new ListedUserView(row.uuid("place"), UserRows.user(row)));
    }

    private static FollowStatisticsView statistics(Row row) throws SQLException {
        boolean self = row.flag("self");
        return new FollowStatisticsView(
                row.integer("followers"),
                row.integer("following"),
                self ? row.integer("requests") : null,
                self ? row.integer("sent") : null);
    }
}
