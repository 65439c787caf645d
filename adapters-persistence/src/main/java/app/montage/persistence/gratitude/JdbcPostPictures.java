package app.montage.persistence.gratitude;

import app.montage.application.gratitude.PostPictures;
import app.montage.domain.gratitude.PictureId;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.PostPicture;
import app.montage.domain.moment.Pixels;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@Singleton
final class JdbcPostPictures implements PostPictures {
    private static final String ADD = """
            /* add picture */
            INSERT INTO gratitude.pictures (id, author_id, width, height, created_at)
            VALUES (:id, :author, :width, :height, :now)""";

    private static final String USABLE = """
            /* pictures to use */
            SELECT id, width, height FROM gratitude.pictures
            WHERE id = ANY (:ids) AND author_id = :author AND (post_id IS NULL OR post_id = :post)
            ORDER BY id FOR UPDATE""";

    private static final String LOSE = """
            /* lose pictures */
            DELETE FROM gratitude.pictures WHERE post_id = :post AND id <> ALL (:ids) RETURNING id""";

    private static final String USE = """
            /* use pictures */
            UPDATE gratitude.pictures SET post_id = :post, place = CAST(chosen.place - 1 AS smallint)
            FROM unnest(:ids) WITH ORDINALITY AS chosen (id, place) WHERE pictures.id = chosen.id""";

    private static final String FORGET = """
            /* forget unused pictures */
            DELETE FROM gratitude.pictures WHERE id IN (SELECT id FROM gratitude.pictures
              WHERE post_id IS NULL AND created_at < :before ORDER BY created_at LIMIT :most FOR UPDATE SKIP LOCKED)
            RETURNING id""";

    private static final String ERASE = """
            /* erase pictures */
            DELETE FROM gratitude.pictures WHERE id IN (
              SELECT id FROM gratitude.pictures WHERE author_id = :author LIMIT :most) RETURNING id""";

    private final Sql sql;

    JdbcPostPictures(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(UserId author, PostPicture picture, Instant now) {
        sql.update(
                ADD,
                Params.of("id", picture.id())
                        .and("author", author)
                        .and("width", picture.width())
                        .and("height", picture.height())
                        .and("now", now));
    }

    @Override
    public List<PostPicture> usable(UserId author, PostId post, Collection<PictureId> ids) {
        Params params = Params.of("author", author).and("post", post).and("ids", values(ids));
        return sql.list(USABLE, params, JdbcPostPictures::picture);
    }

    @Override
    public List<PictureId> use(PostId post, List<PictureId> pictures) {
        Params params = Params.of("post", post).and("ids", values(pictures));
        List<PictureId> lost = sql.change(LOSE, params, JdbcPostPictures::id);
        sql.update(USE, params);
        return lost;
    }

    @Override
    public List<PictureId> erase(UserId author, int most) {
        return sql.change(ERASE, Params.of("author", author).and("most", most), JdbcPostPictures::id);
    }

    @Override
    public List<PictureId> forgetUnused(Instant before, int most) {
        return sql.change(FORGET, Params.of("before", before).and("most", most), JdbcPostPictures::id);
    }

    private static UUID[] values(Collection<PictureId> ids) {
        return ids.stream().map(PictureId::value).toArray(UUID[]::new);
    }

    private static PictureId id(Row row) throws SQLException {
        return row.id("id", PictureId::new);
    }

    private static PostPicture picture(Row row) throws SQLException {
        return new PostPicture(id(row), new Pixels(row.integer("width")), new Pixels(row.integer("height")));
    }
}
