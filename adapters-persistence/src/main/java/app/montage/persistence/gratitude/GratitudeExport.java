package app.montage.persistence.gratitude;

import app.montage.application.shared.ExportPart;
import app.montage.application.shared.ExportedFiles;
import app.montage.domain.gratitude.PictureId;
import app.montage.domain.gratitude.PostPicture;
import app.montage.persistence.shared.ExportedTable;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** A person's posts and what they did with those of others, in the copy of their data; deleted posts as long as they are kept. */
@Factory
final class GratitudeExport {
    private static final String POSTS =
            ExportedTable.byId("gratitude/posts", """
            'id', t.id, 'title', t.title, 'content', t.content,
            'postType', (ARRAY['DAILY', 'PHOTO', 'SPONTANEOUS'])[t.post_type + 1],
            'visibility', (ARRAY['PRIVATE', 'SHARED', 'FRIENDS', 'PUBLIC'])[t.visibility + 1],
            'location', t.location, 'latitude', t.latitude, 'longitude', t.longitude,
            'createdAt', t.created_at, 'updatedAt', t.updated_at, 'deletedAt', t.deleted_at, 'hiddenAt', t.hidden_at,
            'hiddenReason', t.hidden_reason,
            'hearts', t.hearts_count, 'reactions', t.reaction_counts, 'shares', t.shares_count,
            'comments', t.comments_count""", "gratitude.posts t WHERE t.author_id = :person");

    private static final String PICTURES = ExportedTable.byId(
            "gratitude/pictures",
            "'id', t.id, 'post', t.post_id, 'place', t.place, 'width', t.width, 'height', t.height, 'createdAt', t.created_at",
            "gratitude.pictures t WHERE t.author_id = :person");

    private static final String COMMENTS = ExportedTable.byId(
            "gratitude/comments",
            "'id', t.id, 'post', t.post_id, 'parent', t.parent_id, 'content', t.content, 'createdAt', t.created_at, "
                    + "'updatedAt', t.updated_at",
            "gratitude.comments t WHERE t.author_id = :person");

    private static final String PICTURE_FILES = """
            /* export picture files */
            SELECT id FROM gratitude.pictures
            WHERE author_id = :person AND 'post_pictures/' || id || '.jpg' > coalesce(CAST(:after AS text), '')
            ORDER BY id LIMIT :most""";

    @Singleton
    ExportPart ownPosts(Sql sql) {
        return new ExportedTable(sql, "gratitude/posts", POSTS);
    }

    @Singleton
    ExportPart ownPictures(Sql sql) {
        return new ExportedTable(sql, "gratitude/pictures", PICTURES);
    }

    @Singleton
    ExportPart ownComments(Sql sql) {
        return new ExportedTable(sql, "gratitude/comments", COMMENTS);
    }

    @Singleton
    ExportPart ownHearts(Sql sql) {
        return deeds(sql, "likes", "");
    }

    @Singleton
    ExportPart ownReactions(Sql sql) {
        return deeds(sql, "emoji_reactions", ", 'emoji', t.emoji_code");
    }

    @Singleton
    ExportPart ownShares(Sql sql) {
        return deeds(sql, "shares", "");
    }

    private static ExportPart deeds(Sql sql, String table, String more) {
        String name = "gratitude/" + table;
        String json = "'id', t.id, 'post', t.post_id, 'createdAt', t.created_at" + more;
        String from = "gratitude.%s t WHERE t.user_id = :person".formatted(table);
        return new ExportedTable(sql, name, ExportedTable.byId(name, json, from));
    }

    @Singleton
    ExportedFiles ownPictureFiles(Sql sql) {
        return (person, after, most) -> sql.list(
                PICTURE_FILES,
                Params.of("person", person).and("after", after).and("most", most),
                row -> PostPicture.file(row.id("id", PictureId::new)));
    }
}
