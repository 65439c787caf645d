package app.montage.persistence.gratitude;

import app.montage.application.account.ListedUserView;
import app.montage.application.gratitude.DeedReader;
import app.montage.application.gratitude.OwnDeedsView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.Emoji;
import app.montage.domain.gratitude.PostId;
import app.montage.persistence.account.ClearanceSql;
import app.montage.persistence.account.UserRows;
import app.montage.persistence.shared.Keyset;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
final class JdbcDeedReader implements DeedReader {
    private static final String OWN = """
            /* own deeds */
            SELECT whose.id,
              EXISTS (SELECT FROM gratitude.likes d WHERE d.user_id = CAST(:viewer AS uuid) AND d.post_id = whose.id) AS liked,
              EXISTS (SELECT FROM gratitude.shares d WHERE d.user_id = CAST(:viewer AS uuid) AND d.post_id = whose.id) AS shared,
              ARRAY(SELECT d.emoji_code FROM gratitude.emoji_reactions d
                WHERE d.user_id = CAST(:viewer AS uuid) AND d.post_id = whose.id ORDER BY d.id) AS reactions
            FROM unnest(:posts) AS whose (id)""";

    private record Statements(Keyset list, String count) {}

    private static final Map<Deed.Kind, Statements> OTHERS = Arrays.stream(Deed.Kind.values())
            .collect(Collectors.toMap(Function.identity(), kind -> new Statements(list(kind), count(kind))));

    private record Listed(PostId post, ListedUserView user) {}

    private final Sql sql;

    JdbcDeedReader(Sql sql) {
        this.sql = sql;
    }

    private static Keyset list(Deed.Kind kind) {
        return Keyset.of(
                """
                /* who did %1$s */
                SELECT whose.id AS post_id, page.* FROM unnest(:posts) AS whose (id)
                  JOIN gratitude.posts p ON p.id = whose.id, %2$s, LATERAL (
                  SELECT d.id AS place, %3$s %4$s AND {page}) AS page
                WHERE %5$s AND CAST(:viewer AS uuid) IS NOT NULL
                ORDER BY whose.id, page.place {order}
                """.formatted(kind.name(), PostSql.CLEARANCE, UserRows.COLUMNS, who(kind), PostSql.VISIBLE), "d.id");
    }

    private static String count(Deed.Kind kind) {
        return """
                /* count who did %1$s */
                SELECT whose.id, (SELECT count(*) %2$s) AS count FROM unnest(:posts) AS whose (id)
                  JOIN gratitude.posts p ON p.id = whose.id, %3$s
                WHERE %4$s AND CAST(:viewer AS uuid) IS NOT NULL
                """.formatted(kind.name(), who(kind), PostSql.CLEARANCE, PostSql.VISIBLE);
    }

    private static String who(Deed.Kind kind) {
        return """
                FROM gratitude.%s d JOIN account.users u ON u.id = d.user_id
                WHERE d.post_id = whose.id AND %s %s
                """.formatted(
                        DeedSql.table(kind),
                        ClearanceSql.present("u"),
                        kind == Deed.Kind.REACTION ? "AND d.emoji_code = :emoji" : "");
    }

    @Override
    public Map<PostId, OwnDeedsView> own(Viewer viewer, Collection<PostId> posts) {
        if (viewer.isAnonymous())
            return posts.stream().collect(Collectors.toMap(Function.identity(), it -> OwnDeedsView.NONE));
        return sql.list(OWN, of(viewer, posts), row -> Map.entry(row.id("id", PostId::new), own(row))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<PostId, Page<ListedUserView>> pages(
            Viewer viewer, Deed deed, Collection<PostId> posts, PageRequest<UUID> request) {
        Keyset list = statements(deed).list();
        Params params = list.params(of(viewer, posts).and("emoji", deed.emoji()), request, request.cursor());
        Map<PostId, List<ListedUserView>> rows = new LinkedHashMap<>();
        posts.forEach(it -> rows.put(it, new ArrayList<>()));
        sql.list(list.sql(request), params, JdbcDeedReader::listed)
                .forEach(it ->
                        rows.computeIfAbsent(it.post, post -> new ArrayList<>()).add(it.user));
        return rows.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> Page.of(request, it.getValue())));
    }

    @Override
    public Map<PostId, Integer> counts(Viewer viewer, Deed deed, Collection<PostId> posts) {
        Map<PostId, Integer> counts = new LinkedHashMap<>();
        posts.forEach(it -> counts.put(it, 0));
        sql.list(
                        statements(deed).count(),
                        of(viewer, posts).and("emoji", deed.emoji()),
                        row -> Map.entry(row.id("id", PostId::new), row.integer("count")))
                .forEach(it -> counts.put(it.getKey(), it.getValue()));
        return counts;
    }

    private static Statements statements(Deed deed) {
        return Objects.requireNonNull(OTHERS.get(deed.kind()));
    }

    private static Params of(Viewer viewer, Collection<PostId> posts) {
        UUID[] ids = posts.stream().map(PostId::value).distinct().toArray(UUID[]::new);
        return Params.of("viewer", viewer.user()).and("posts", ids);
    }

    private static OwnDeedsView own(Row row) throws SQLException {
        return new OwnDeedsView(
                row.flag("liked"),
                row.flag("shared"),
                row.texts("reactions").stream().map(Emoji::of).toList());
    }

    private static Listed listed(Row row) throws SQLException {
        return new Listed(row.id("post_id", PostId::new), new ListedUserView(row.uuid("place"), UserRows.user(row)));
    }
}
