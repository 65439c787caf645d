package app.montage.persistence.gratitude;

import app.montage.application.gratitude.Comments;
import app.montage.application.gratitude.Counted;
import app.montage.domain.gratitude.Comment;
import app.montage.domain.gratitude.CommentContent;
import app.montage.domain.gratitude.CommentId;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Whoever changes several rows takes the deepest first, and the post last. */
@Singleton
final class JdbcComments implements Comments {
    private static final String FIND = """
            /* comment to change */
            SELECT id, post_id, author_id, parent_id, depth, content, created_at, updated_at FROM gratitude.comments
            WHERE id = :id AND (author_id = :author OR CAST(:author AS uuid) IS NULL) AND deleted_at IS NULL FOR UPDATE""";

    private static final String COUNTED = " RETURNING " + PostSql.COUNTED;

    private static final String ADD = """
            /* add comment */
            WITH fact AS (
              INSERT INTO gratitude.comments (id, author_id, post_id, parent_id, depth, content, created_at, updated_at)
              VALUES (:id, :author, :post, CAST(:parent AS uuid), CAST(:depth AS smallint), :content, :createdAt, :updatedAt)
              RETURNING post_id, parent_id),
            parent AS (
              UPDATE gratitude.comments c SET replies_count = c.replies_count + 1 FROM fact WHERE c.id = fact.parent_id
              RETURNING c.id)
            UPDATE gratitude.posts p SET comments_count = p.comments_count + 1
            FROM fact LEFT JOIN parent ON true WHERE p.id = fact.post_id""" + COUNTED;

    private static final String SAVE = """
            /* save comment */
            UPDATE gratitude.comments SET content = :content, updated_at = :updatedAt WHERE id = :id""";

    private static final String EMPTY = """
            /* empty comment */
            UPDATE gratitude.comments SET author_id = NULL, content = '', deleted_at = :now, updated_at = :now
            WHERE id = :id AND replies_count > 0""";

    private static final String DELETE =
            "/* delete comment */ DELETE FROM gratitude.comments WHERE id = :id RETURNING parent_id";

    /** Tells the parent where it is now an empty place that holds nothing. */
    private static final String LOSE = """
            /* one reply less */
            UPDATE gratitude.comments SET replies_count = replies_count - 1 WHERE id = :id
            RETURNING deleted_at IS NOT NULL AND replies_count = 0 AS idle""";

    private static final String COUNT = """
            /* one comment less */
            UPDATE gratitude.posts p SET comments_count = p.comments_count - 1 WHERE p.id = :post""" + COUNTED;

    /** In the order in which whoever deletes takes them. */
    private static final String SOME = """
            /* some comments */
            SELECT c.id, c.post_id, c.author_id, c.parent_id, c.depth, c.content, c.created_at, c.updated_at,
              p.author_id AS post_author
            FROM gratitude.comments c JOIN gratitude.posts p ON p.id = c.post_id
            WHERE c.author_id = :person ORDER BY c.depth DESC, c.id LIMIT :most FOR UPDATE OF c""";

    private final Sql sql;

    JdbcComments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Comment> find(CommentId id) {
        return sql.one(FIND, Params.of("id", id).and("author", null), JdbcComments::comment);
    }

    @Override
    public Optional<Comment> find(UserId author, CommentId id) {
        return sql.one(FIND, Params.of("id", id).and("author", author), JdbcComments::comment);
    }

    @Override
    public Counted add(Comment comment) {
        return sql.change(
                        ADD,
                        params(comment)
                                .and("author", comment.author())
                                .and("post", comment.post())
                                .and("parent", comment.parent())
                                .and("depth", comment.depth())
                                .and("createdAt", comment.createdAt()),
                        PostSql::counted)
                .getFirst();
    }

    @Override
    public void save(Comment comment) {
        sql.update(SAVE, params(comment));
    }

    @Override
    public Counted delete(Comment comment, Instant now) {
        UUID id = comment.id().value();
        if (sql.update(EMPTY, Params.of("id", id).and("now", now)) == 0) remove(id);
        return sql.change(COUNT, Params.of("post", comment.post()), PostSql::counted)
                .getFirst();
    }

    @Override
    public Map<Comment, UserId> some(UserId person, int most) {
        Map<Comment, UserId> some = new LinkedHashMap<>();
        sql.list(
                        SOME,
                        Params.of("person", person).and("most", most),
                        row -> Map.entry(comment(row), row.id("post_author", UserId::new)))
                .forEach(it -> some.put(it.getKey(), it.getValue()));
        return some;
    }

    private void remove(UUID id) {
        sql.change(DELETE, Params.of("id", id), row -> Optional.ofNullable(row.uuidOrNull("parent_id")))
                .getFirst()
                .filter(parent -> sql.change(LOSE, Params.of("id", parent), row -> row.flag("idle"))
                        .getFirst())
                .ifPresent(this::remove);
    }

    private static Params params(Comment comment) {
        return Params.of("id", comment.id()).and("content", comment.content()).and("updatedAt", comment.updatedAt());
    }

    private static Comment comment(Row row) throws SQLException {
        UUID parent = row.uuidOrNull("parent_id");
        return new Comment(
                row.id("id", CommentId::new),
                row.id("post_id", PostId::new),
                row.id("author_id", UserId::new),
                parent == null ? null : new CommentId(parent),
                row.integer("depth"),
                new CommentContent(row.text("content")),
                row.time("created_at"),
                row.time("updated_at"));
    }
}
