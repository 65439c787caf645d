package app.montage.persistence.gratitude;

import app.montage.application.gratitude.CommentReader;
import app.montage.application.gratitude.CommentView;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.CommentId;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.ClearanceSql;
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
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
final class JdbcCommentReader implements CommentReader {
    private static final String COLUMNS = "c.id, c.post_id, c.author_id, c.parent_id, c.depth, c.content, "
            + "c.replies_count, c.created_at, c.updated_at";

    /** Who wrote it is there for the viewer, or nobody did any more. */
    private static final String THERE = """
            (c.author_id IS NULL OR EXISTS (SELECT FROM account.users u WHERE u.id = c.author_id AND %s))
            """.formatted(ClearanceSql.present("u"));

    private static final String MANY = """
            /* comments */
            SELECT %s FROM gratitude.comments c JOIN gratitude.posts p ON p.id = c.post_id, %s
            WHERE c.id = ANY (:ids) AND %s AND %s
            """.formatted(COLUMNS, PostSql.CLEARANCE, PostSql.VISIBLE, THERE);

    /** Of posts. */
    private static final Lists ON_POSTS = Lists.of(
            "comments on posts", "JOIN gratitude.posts p ON p.id = whose.id", "c.post_id = whose.id AND c.depth = 1");

    private static final Lists REPLIES = Lists.of(
            "replies",
            "JOIN gratitude.comments above ON above.id = whose.id JOIN gratitude.posts p ON p.id = above.post_id",
            "c.parent_id = whose.id");

    private record Lists(Keyset list, String count) {
        static Lists of(String name, String post, String under) {
            Keyset list = Keyset.oldestFirst(
                    """
                    /* %1$s */
                    SELECT whose.id AS owner_id, page.* FROM unnest(:ids) AS whose (id) %2$s, %3$s, LATERAL (
                      SELECT %4$s FROM gratitude.comments c WHERE %5$s AND %6$s AND {page}) AS page
                    WHERE %7$s
                    ORDER BY whose.id, page.id {order}
                    """.formatted(name, post, PostSql.CLEARANCE, COLUMNS, under, THERE, PostSql.VISIBLE), "c.id");
            String count = """
                    /* count %1$s */
                    SELECT whose.id AS owner_id, (SELECT count(*) FROM gratitude.comments c WHERE %4$s AND %5$s) AS count
                    FROM unnest(:ids) AS whose (id) %2$s, %3$s
                    WHERE %6$s
                    """.formatted(name, post, PostSql.CLEARANCE, under, THERE, PostSql.VISIBLE);
            return new Lists(list, count);
        }
    }

    private record Listed<T>(T owner, CommentView comment) {}

    private final Sql sql;

    JdbcCommentReader(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<CommentId, CommentView> many(Viewer viewer, Collection<CommentId> ids) {
        return sql.list(MANY, of(viewer, ids, CommentId::value), JdbcCommentReader::comment).stream()
                .collect(Collectors.toMap(CommentView::id, Function.identity()));
    }

    @Override
    public Map<PostId, Page<CommentView>> onPosts(
            Viewer viewer, Collection<PostId> posts, PageRequest<CommentId> request) {
        return pages(ON_POSTS, of(viewer, posts, PostId::value), posts, PostId::new, request);
    }

    @Override
    public Map<CommentId, Page<CommentView>> replies(
            Viewer viewer, Collection<CommentId> comments, PageRequest<CommentId> request) {
        return pages(REPLIES, of(viewer, comments, CommentId::value), comments, CommentId::new, request);
    }

    @Override
    public Map<PostId, Integer> countOnPosts(Viewer viewer, Collection<PostId> posts) {
        return counts(ON_POSTS, of(viewer, posts, PostId::value), posts, PostId::new);
    }

    @Override
    public Map<CommentId, Integer> countReplies(Viewer viewer, Collection<CommentId> comments) {
        return counts(REPLIES, of(viewer, comments, CommentId::value), comments, CommentId::new);
    }

    private <T> Map<T, Page<CommentView>> pages(
            Lists lists, Params params, Collection<T> owners, Function<UUID, T> id, PageRequest<CommentId> request) {
        CommentId place = request.cursor();
        Params paged = lists.list().params(params, request, place == null ? null : place.value());
        Map<T, List<CommentView>> rows = new LinkedHashMap<>();
        owners.forEach(it -> rows.put(it, new ArrayList<>()));
        sql.list(lists.list().sql(request), paged, row -> new Listed<>(row.id("owner_id", id), comment(row)))
                .forEach(it -> rows.computeIfAbsent(it.owner, owner -> new ArrayList<>())
                        .add(it.comment));
        return rows.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> Page.of(request, it.getValue())));
    }

    private <T> Map<T, Integer> counts(Lists lists, Params params, Collection<T> owners, Function<UUID, T> id) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        owners.forEach(it -> counts.put(it, 0));
        sql.list(lists.count(), params, row -> Map.entry(row.id("owner_id", id), row.integer("count")))
                .forEach(it -> counts.put(it.getKey(), it.getValue()));
        return counts;
    }

    private static <T> Params of(Viewer viewer, Collection<T> ids, Function<T, UUID> value) {
        UUID[] values = ids.stream().map(value).distinct().toArray(UUID[]::new);
        return Params.of("viewer", viewer.user()).and("ids", values);
    }

    private static CommentView comment(Row row) throws SQLException {
        UUID author = row.uuidOrNull("author_id");
        UUID parent = row.uuidOrNull("parent_id");
        return new CommentView(
                row.id("id", CommentId::new),
                row.id("post_id", PostId::new),
                author == null ? null : new UserId(author),
                parent == null ? null : new CommentId(parent),
                author == null ? null : row.text("content"),
                row.integer("depth"),
                row.integer("replies_count"),
                row.time("created_at"),
                row.time("updated_at"));
    }
}
