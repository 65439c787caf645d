package app.montage.persistence.gratitude;

import app.montage.application.gratitude.Posts;
import app.montage.domain.gratitude.Hiding;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostContent;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.PostTitle;
import app.montage.domain.gratitude.PostType;
import app.montage.domain.moment.LocationWidget;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class JdbcPosts implements Posts {
    private static final String FIND = "/* post to change */ SELECT " + PostSql.CONTENT + """

            FROM gratitude.posts p
            WHERE p.id = :id AND (p.author_id = :author OR CAST(:author AS uuid) IS NULL) AND p.deleted_at IS NULL
            FOR NO KEY UPDATE""";

    private static final String ADD = """
            /* add post */
            INSERT INTO gratitude.posts (id, author_id, title, content, post_type, visibility, location, latitude, longitude,
              created_at, updated_at, feed_rank)
            VALUES (:id, :author, CAST(:title AS text), :content, CAST(:type AS smallint), CAST(:visibility AS smallint),
              CAST(:location AS text), CAST(:latitude AS double precision), CAST(:longitude AS double precision),
              :createdAt, :updatedAt, gratitude.feed_rank(0, 0, 0, :createdAt))""";

    private static final String SAVE = """
            /* save post */
            UPDATE gratitude.posts SET title = CAST(:title AS text), content = :content,
              post_type = CAST(:type AS smallint), visibility = CAST(:visibility AS smallint),
              location = CAST(:location AS text), latitude = CAST(:latitude AS double precision),
              longitude = CAST(:longitude AS double precision), updated_at = :updatedAt,
              hidden_at = CAST(:hiddenAt AS timestamptz), hidden_reason = CAST(:hiddenReason AS text)
            WHERE id = :id""";

    private static final String DELETE = """
            /* delete post */
            UPDATE gratitude.posts SET deleted_at = :now, updated_at = :now WHERE id = :id""";

    /** Before a post, what others did with it, so that no statement erases more than some rows. */
    private static final List<String> ERASE = List.of(
            erase("likes", "id"),
            erase("emoji_reactions", "id"),
            erase("shares", "id"),
            erase("engagers", "ctid"),
            "/* erase comments on posts */ DELETE FROM gratitude.comments WHERE id IN (SELECT id "
                    + "FROM gratitude.comments WHERE post_id = ANY (:posts) AND depth = 1 LIMIT :most)",
            "/* erase posts */ DELETE FROM gratitude.posts WHERE id IN (SELECT id FROM gratitude.posts "
                    + "WHERE id = ANY (:posts) LIMIT :most)");

    private static final String SOME =
            "/* some posts */ SELECT id FROM gratitude.posts WHERE author_id = :author LIMIT :most";

    private final Sql sql;

    JdbcPosts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Post> find(PostId id) {
        return sql.one(FIND, Params.of("author", null).and("id", id), JdbcPosts::post);
    }

    @Override
    public Optional<Post> find(UserId author, PostId id) {
        return sql.one(FIND, Params.of("author", author).and("id", id), JdbcPosts::post);
    }

    @Override
    public void add(Post post) {
        sql.update(ADD, params(post).and("author", post.author()).and("createdAt", post.createdAt()));
    }

    @Override
    public void save(Post post) {
        sql.update(SAVE, params(post));
    }

    @Override
    public void delete(PostId id, Instant now) {
        sql.update(DELETE, Params.of("id", id).and("now", now));
    }

    @Override
    public List<PostId> some(UserId author, int most) {
        return sql.list(SOME, Params.of("author", author).and("most", most), row -> row.id("id", PostId::new));
    }

    @Override
    public int erase(Collection<PostId> posts, int most) {
        UUID[] ids = posts.stream().map(PostId::value).toArray(UUID[]::new);
        Params params = Params.of("posts", ids).and("most", most);
        for (String statement : ERASE) {
            int erased = sql.update(statement, params);
            if (erased > 0) return erased;
        }
        return 0;
    }

    private static String erase(String facts, String key) {
        return """
                /* erase %1$s of posts */
                DELETE FROM gratitude.%1$s WHERE %2$s IN (SELECT %2$s
                  FROM gratitude.%1$s WHERE post_id = ANY (:posts) LIMIT :most)
                """.formatted(facts, key);
    }

    private static Params params(Post post) {
        LocationWidget location = post.location();
        Hiding hiding = post.hiding();
        return Params.of("id", post.id())
                .and("title", post.title())
                .and("content", post.content())
                .and("type", post.type().ordinal())
                .and("visibility", post.visibility().ordinal())
                .and("location", location == null ? null : location.name())
                .and("latitude", location == null ? null : location.latitude())
                .and("longitude", location == null ? null : location.longitude())
                .and("updatedAt", post.updatedAt())
                .and("hiddenAt", hiding == null ? null : hiding.since())
                .and("hiddenReason", hiding == null ? null : hiding.reason());
    }

    private static Post post(Row row) throws SQLException {
        String title = row.textOrNull("title");
        return new Post(
                row.id("id", PostId::new),
                row.id("author_id", UserId::new),
                title == null ? null : new PostTitle(title),
                new PostContent(row.text("content")),
                row.ordinal("post_type", PostType.class),
                row.ordinal("visibility", Visibility.class),
                PostSql.location(row),
                PostSql.pictures(row),
                row.time("created_at"),
                row.time("updated_at"),
                PostSql.hiding(row));
    }
}
