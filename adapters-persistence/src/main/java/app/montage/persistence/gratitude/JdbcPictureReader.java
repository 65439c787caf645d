package app.montage.persistence.gratitude;

import app.montage.application.gratitude.PictureReader;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.PictureId;
import app.montage.domain.gratitude.PostPicture;
import app.montage.domain.moment.Pixels;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class JdbcPictureReader implements PictureReader {
    private static final String OWN = """
            /* own picture */
            SELECT width, height FROM gratitude.pictures WHERE id = :id AND author_id = CAST(:viewer AS uuid)""";

    /** Whoever was told its address may see it, as with photos. */
    private static final String IS_SHOWN = """
            /* picture shown */
            SELECT FROM gratitude.pictures i JOIN account.users u ON u.id = i.author_id
              LEFT JOIN gratitude.posts p ON p.id = i.post_id
            WHERE i.id = :id AND u.active AND u.deleted_at IS NULL AND p.deleted_at IS NULL AND p.hidden_at IS NULL""";

    private final Sql sql;

    JdbcPictureReader(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<PostPicture> own(Viewer viewer, PictureId id) {
        return sql.one(
                OWN,
                Params.of("viewer", viewer.user()).and("id", id),
                row -> new PostPicture(id, new Pixels(row.integer("width")), new Pixels(row.integer("height"))));
    }

    @Override
    public boolean isShown(Viewer viewer, PictureId id) {
        return sql.one(IS_SHOWN, Params.of("id", id), row -> true).orElse(false);
    }
}
