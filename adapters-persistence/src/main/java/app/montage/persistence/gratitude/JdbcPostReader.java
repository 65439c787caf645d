package app.montage.persistence.gratitude;

import app.montage.application.gratitude.PostReader;
import app.montage.application.gratitude.PostView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Username;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.ClearanceSql;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
final class JdbcPostReader implements PostReader {
    private static final String MANY = """
            /* posts */
            SELECT %s FROM gratitude.posts p, %s
            WHERE %s AND p.id = ANY (:ids)
            """.formatted(PostSql.COLUMNS, PostSql.CLEARANCE, PostSql.VISIBLE);

    private static final String OLDER = list("posts of people", "<", "DESC");
    private static final String NEWER = list("posts of people before", ">", "ASC");

    private static final String COUNTS = """
            /* count posts */
            SELECT whose.id, (SELECT count(*) FROM gratitude.posts p WHERE p.author_id = whose.id AND %s) AS count
            FROM unnest(:authors) AS whose (id), %s
            """.formatted(PostSql.VISIBLE, ClearanceSql.of("whose.id"));

    private static final String ADMITTED = """
            /* who may see the post */
            SELECT u.id FROM gratitude.posts p CROSS JOIN account.users u, %s
            WHERE p.id = :post AND u.username = ANY (:names) AND u.active AND u.deleted_at IS NULL AND %s
            """.formatted(ClearanceSql.of("p.author_id", "u.id"), PostSql.VISIBLE);

    /** Those who are put out see it once they are let in again. */
    private static final String SEERS = """
            /* who of them may see the post */
            SELECT u.id FROM gratitude.posts p CROSS JOIN account.users u, %s
            WHERE p.id = :post AND u.id = ANY (:people) AND %s
            """.formatted(ClearanceSql.of("p.author_id", "u.id"), PostSql.VISIBLE);

    /** Beyond all posts. */
    private static final Mark FIRST = new Mark(Instant.parse("-4000-01-01T00:00:00Z"), new PostId(new UUID(0, 0)));

    private static final Mark LAST = new Mark(Instant.parse("9999-12-31T00:00:00Z"), new PostId(new UUID(-1, -1)));

    private final Sql sql;

    JdbcPostReader(Sql sql) {
        this.sql = sql;
    }

    private static String list(String name, String behind, String order) {
        return """
                /* %1$s */
                SELECT page.* FROM unnest(:authors) AS whose (id), %2$s, LATERAL (
                  SELECT %3$s FROM gratitude.posts p
                  WHERE p.author_id = whose.id AND %4$s AND (p.created_at, p.id) %5$s (:time, :id)
                  ORDER BY p.created_at %6$s, p.id %6$s LIMIT :limit) AS page
                ORDER BY page.author_id, page.created_at %6$s, page.id %6$s
                """.formatted(name, ClearanceSql.of("whose.id"), PostSql.COLUMNS, PostSql.VISIBLE, behind, order);
    }

    @Override
    public Map<PostId, PostView> many(Viewer viewer, Collection<PostId> ids) {
        UUID[] values = ids.stream().map(PostId::value).toArray(UUID[]::new);
        return sql.list(MANY, Params.of("viewer", viewer.user()).and("ids", values), PostSql::post).stream()
                .collect(Collectors.toMap(PostView::id, Function.identity()));
    }

    @Override
    public Map<UserId, Page<PostView>> pages(Viewer viewer, Collection<UserId> authors, PageRequest<Mark> request) {
        Mark mark = request.cursor() != null ? request.cursor() : request.backward() ? FIRST : LAST;
        Params params = of(viewer, authors)
                .and("time", mark.createdAt())
                .and("id", mark.id())
                .and("limit", request.size() + 1);
        Map<UserId, List<PostView>> rows = new LinkedHashMap<>();
        authors.forEach(it -> rows.put(it, new ArrayList<>()));
        sql.list(request.backward() ? NEWER : OLDER, params, PostSql::post)
                .forEach(it -> rows.computeIfAbsent(it.author(), author -> new ArrayList<>())
                        .add(it));
        return rows.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> Page.of(request, it.getValue())));
    }

    @Override
    public Map<UserId, Integer> counts(Viewer viewer, Collection<UserId> authors) {
        Map<UserId, Integer> counts = new LinkedHashMap<>();
        authors.forEach(it -> counts.put(it, 0));
        sql.list(COUNTS, of(viewer, authors), row -> Map.entry(row.id("id", UserId::new), row.integer("count")))
                .forEach(it -> counts.put(it.getKey(), it.getValue()));
        return counts;
    }

    @Override
    public Set<UserId> admitted(Viewer viewer, PostId post, Collection<Username> names) {
        Params params = Params.of("post", post).and("names", names);
        return Set.copyOf(sql.list(ADMITTED, params, row -> row.id("id", UserId::new)));
    }

    @Override
    public Set<UserId> seers(Viewer viewer, PostId post, Collection<UserId> people) {
        UUID[] ids = people.stream().map(UserId::value).toArray(UUID[]::new);
        return Set.copyOf(
                sql.list(SEERS, Params.of("post", post).and("people", ids), row -> row.id("id", UserId::new)));
    }

    private static Params of(Viewer viewer, Collection<UserId> authors) {
        UUID[] ids = authors.stream().map(UserId::value).distinct().toArray(UUID[]::new);
        return Params.of("viewer", viewer.user()).and("authors", ids);
    }
}
