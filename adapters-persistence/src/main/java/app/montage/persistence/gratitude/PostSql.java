package app.montage.persistence.gratitude;

import app.montage.application.gratitude.Counted;
import app.montage.application.gratitude.PostView;
import app.montage.domain.gratitude.Emoji;
import app.montage.domain.gratitude.Hiding;
import app.montage.domain.gratitude.HidingReason;
import app.montage.domain.gratitude.PictureId;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.PostPicture;
import app.montage.domain.gratitude.PostType;
import app.montage.domain.moment.LocationWidget;
import app.montage.domain.moment.Pixels;
import app.montage.domain.moment.PlaceName;
import app.montage.domain.moment.Tally;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.Latitude;
import app.montage.domain.shared.Longitude;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.ClearanceSql;
import app.montage.persistence.shared.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How rows of {@code gratitude.posts p} become what a viewer sees of them, and which of them {@code :viewer} may see at all. */
final class PostSql {
    /** What a post says. */
    static final String CONTENT = """
            p.id, p.author_id, p.title, p.content, p.post_type, p.visibility, p.location, p.latitude, p.longitude,
              p.created_at, p.updated_at, p.hidden_at, p.hidden_reason,
              ARRAY(SELECT i.id || ' ' || i.width || ' ' || i.height FROM gratitude.pictures i
                WHERE i.post_id = p.id ORDER BY i.place) AS pictures""";

    /** And what others did with it. */
    static final String COLUMNS = CONTENT + """
            , p.hearts_count, p.reactions_count, p.comments_count, p.shares_count,
              ARRAY(SELECT key || ' ' || value FROM jsonb_each_text(p.reaction_counts)) AS reaction_counts""";

    /** What a statement that counts returns: the post as it is once nobody else holds it. */
    static final String COUNTED = """
            p.hearts_count, p.reactions_count, p.comments_count, p.shares_count, p.author_id,
              p.deleted_at IS NULL AND p.hidden_at IS NULL AS is_there""";

    /** A FROM item for {@link #VISIBLE}. */
    static final String CLEARANCE = ClearanceSql.of("p.author_id");

    /** What moderators have hidden only its author still sees. */
    static final String VISIBLE = """
            (p.deleted_at IS NULL AND p.visibility >= clearance.level AND (p.hidden_at IS NULL OR clearance.level = 0))""";

    private PostSql() {}

    static PostView post(Row row) throws SQLException {
        return new PostView(
                row.id("id", PostId::new),
                row.id("author_id", UserId::new),
                row.textOrNull("title"),
                row.text("content"),
                row.ordinal("post_type", PostType.class),
                row.ordinal("visibility", Visibility.class),
                location(row),
                pictures(row),
                tally(row),
                reactions(row),
                row.time("created_at"),
                row.time("updated_at"),
                hiding(row));
    }

    static @Nullable Hiding hiding(Row row) throws SQLException {
        Instant since = row.timeOrNull("hidden_at");
        return since == null ? null : new Hiding(new HidingReason(row.text("hidden_reason")), since);
    }

    static Counted counted(Row row) throws SQLException {
        return new Counted(tally(row), row.id("author_id", UserId::new), row.flag("is_there"));
    }

    private static Tally tally(Row row) throws SQLException {
        return new Tally(
                row.integer("hearts_count"),
                row.integer("reactions_count"),
                row.integer("comments_count"),
                row.integer("shares_count"));
    }

    static @Nullable LocationWidget location(Row row) throws SQLException {
        String name = row.textOrNull("location");
        if (name == null) return null;
        Double latitude = row.realOrNull("latitude");
        Double longitude = row.realOrNull("longitude");
        return new LocationWidget(
                new PlaceName(name),
                latitude == null ? null : new Latitude(latitude),
                longitude == null ? null : new Longitude(longitude));
    }

    static List<PostPicture> pictures(Row row) throws SQLException {
        return row.texts("pictures").stream().map(PostSql::picture).toList();
    }

    private static PostPicture picture(String text) {
        String[] parts = text.split(" ", 3);
        return new PostPicture(
                new PictureId(UUID.fromString(parts[0])),
                new Pixels(Integer.parseInt(parts[1])),
                new Pixels(Integer.parseInt(parts[2])));
    }

    /** The most frequent first. */
    private static Map<Emoji, Integer> reactions(Row row) throws SQLException {
        Map<Emoji, Integer> reactions = new LinkedHashMap<>();
        row.texts("reaction_counts").stream()
                .map(text -> text.split(" ", 2))
                .map(parts -> Map.entry(Emoji.of(parts[0]), Integer.valueOf(parts[1])))
                .sorted(Map.Entry.<Emoji, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(it -> reactions.put(it.getKey(), it.getValue()));
        return reactions;
    }
}
