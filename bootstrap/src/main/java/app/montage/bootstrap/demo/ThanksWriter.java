package app.montage.bootstrap.demo;

import app.montage.application.gratitude.Deeds.Done;
import app.montage.bootstrap.database.Database;
import app.montage.domain.gratitude.Comment;
import app.montage.domain.gratitude.Deed.Kind;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostPicture;
import app.montage.domain.moment.LocationWidget;
import app.montage.domain.moment.Tally;
import app.montage.persistence.shared.CopyRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes made-up posts in bulk, with what was done with them: what the use cases would have written one by one. */
final class ThanksWriter {
    /** As gratitude itself has it: the functions are its own. */
    private static final String RANK = """
            UPDATE gratitude.posts SET trend_rank = gratitude.trend_of(id),
              feed_rank = gratitude.feed_rank(hearts_count, reactions_count, shares_count, created_at)""";

    private final CopyRows posts = new CopyRows("""
            gratitude.posts (id, author_id, title, content, post_type, visibility, location, latitude, longitude,
              created_at, updated_at, hearts_count, reactions_count, shares_count, comments_count, engagers_count,
              reaction_counts, feed_rank)""");
    private final CopyRows pictures =
            new CopyRows("gratitude.pictures (id, author_id, post_id, place, width, height, created_at)");
    private final CopyRows likes = new CopyRows("gratitude.likes (id, user_id, post_id, created_at)");
    private final CopyRows shares = new CopyRows("gratitude.shares (id, user_id, post_id, created_at)");
    private final CopyRows reactions =
            new CopyRows("gratitude.emoji_reactions (id, user_id, post_id, created_at, emoji_code)");
    private final CopyRows engagers = new CopyRows("gratitude.engagers (post_id, user_id, deeds)");
    private final CopyRows comments = new CopyRows("""
            gratitude.comments (id, author_id, post_id, parent_id, depth, content, replies_count, created_at, updated_at)""");
    private final MomentRows moments = new MomentRows();

    /** Into a database that holds no other posts. */
    static void write(List<Thanks> all, Database database) throws SQLException {
        ThanksWriter writer = new ThanksWriter();
        all.forEach(writer::add);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            writer.send(connection);
            statement.execute(RANK);
            connection.commit();
        }
    }

    private void add(Thanks thanks) {
        Post post = thanks.post();
        add(post, thanks);
        for (int place = 0; place < post.pictures().size(); place++)
            add(post, post.pictures().get(place), place);
        thanks.deeds().forEach(this::add);
        thanks.engagers()
                .forEach((person, deeds) -> engagers.row()
                        .add(post.id().value())
                        .add(person.value())
                        .add(deeds.intValue()));
        thanks.comments().forEach(it -> add(it, thanks.replies(it)));
        moments.add(post.moment(), thanks.tally(), List.of());
    }

    private void add(Post post, Thanks thanks) {
        Tally tally = thanks.tally();
        posts.row()
                .add(post.id().value())
                .add(post.author().value())
                .add(post.title() == null ? null : post.title().value())
                .add(post.content().value())
                .add((short) post.type().ordinal())
                .add((short) post.visibility().ordinal());
        location(post);
        posts.add(post.createdAt())
                .add(post.updatedAt())
                .add(tally.hearts())
                .add(tally.reactions())
                .add(tally.shares())
                .add(tally.comments())
                .add(thanks.engagers().size())
                .json(counts(thanks))
                .add(0.0); // until they are ranked
    }

    private void location(Post post) {
        LocationWidget location = post.location();
        if (location == null) posts.none().none().none();
        else if (location.latitude() == null || location.longitude() == null)
            posts.add(location.name().value()).none().none();
        else
            posts.add(location.name().value())
                    .add(location.latitude().value())
                    .add(location.longitude().value());
    }

    private static String counts(Thanks thanks) {
        return thanks.reactions().entrySet().stream()
                .map(it -> "\"" + it.getKey() + "\":" + it.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void add(Post post, PostPicture picture, int place) {
        pictures.row()
                .add(picture.id().value())
                .add(post.author().value())
                .add(post.id().value())
                .add((short) place)
                .add(picture.width().value())
                .add(picture.height().value())
                .add(post.createdAt());
    }

    private void add(Done done) {
        Kind kind = done.deed().kind();
        CopyRows rows = switch (kind) {
            case HEART -> likes;
            case SHARE -> shares;
            case REACTION -> reactions;
        };
        rows.row()
                .add(done.id())
                .add(done.person().value())
                .add(done.post().value())
                .add(done.at());
        if (kind == Kind.REACTION)
            rows.add(Objects.requireNonNull(done.deed().emoji()).value());
    }

    private void add(Comment comment, int replies) {
        comments.row()
                .add(comment.id().value())
                .add(comment.author().value())
                .add(comment.post().value());
        if (comment.parent() == null) comments.none();
        else comments.add(comment.parent().value());
        comments.add((short) comment.depth())
                .add(comment.content().value())
                .add(replies)
                .add(comment.createdAt())
                .add(comment.updatedAt());
    }

    private void send(Connection connection) throws SQLException {
        posts.send(connection);
        for (CopyRows rows : List.of(pictures, likes, shares, reactions, engagers, comments)) rows.send(connection);
        moments.send(connection);
    }
}
