package app.montage.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.gratitude.Comments;
import app.montage.application.gratitude.Deeds;
import app.montage.application.gratitude.PostPictures;
import app.montage.application.gratitude.Posts;
import app.montage.application.moment.Moments;
import app.montage.application.shared.Transactions;
import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.bootstrap.program.Lifetime;
import app.montage.bootstrap.program.Program;
import app.montage.bootstrap.program.Settings;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostPicture;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ThanksWriterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    /** Of sums, the last digits depend on the order in which they were made. */
    private static final List<String> WRITTEN = List.of(
            "SELECT to_jsonb(p) - 'trend_rank', round(trend_rank::numeric, 6) FROM gratitude.posts p ORDER BY id",
            "SELECT to_jsonb(p) FROM gratitude.pictures p ORDER BY id",
            "SELECT to_jsonb(l) FROM gratitude.likes l ORDER BY id",
            "SELECT to_jsonb(s) FROM gratitude.shares s ORDER BY id",
            "SELECT to_jsonb(r) FROM gratitude.emoji_reactions r ORDER BY id",
            "SELECT to_jsonb(e) FROM gratitude.engagers e ORDER BY post_id, user_id",
            "SELECT to_jsonb(c) FROM gratitude.comments c ORDER BY id",
            "SELECT to_jsonb(m) FROM moment.moments m ORDER BY source_id");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path data;

    private final Database database = TestDatabase.fresh();

    @Test
    void what_is_written_in_bulk_is_what_the_use_cases_would_have_written() throws SQLException {
        List<Thanks> months = months();
        ThanksWriter.write(months, database);
        List<List<String>> bulk = rows();
        execute("TRUNCATE moment.moments, gratitude.posts CASCADE");
        try (Lifetime lifetime = new Lifetime()) {
            Settings settings = new Settings(Set.of("dev"), data, false, Map.of());
            ApplicationContext context = Program.assemble(settings, database, lifetime);
            context.getBean(Transactions.class).run(() -> months.forEach(it -> write(it, context)));
        }
        assertThat(bulk).noneMatch(List::isEmpty).isEqualTo(rows());
    }

    private static void write(Thanks thanks, ApplicationContext context) {
        Post post = thanks.post();
        Moments moments = context.getBean(Moments.class);
        context.getBean(Posts.class).add(post);
        PostPictures pictures = context.getBean(PostPictures.class);
        post.pictures().forEach(it -> pictures.add(post.author(), it, post.createdAt()));
        pictures.use(post.id(), post.pictures().stream().map(PostPicture::id).toList());
        moments.save(post.moment());
        thanks.deeds()
                .forEach(it -> moments.tally(
                        post.author(),
                        post.key(),
                        context.getBean(Deeds.class).add(it).orElseThrow().tally()));
        thanks.comments()
                .forEach(it -> moments.tally(
                        post.author(),
                        post.key(),
                        context.getBean(Comments.class).add(it).tally()));
    }

    private List<Thanks> months() throws SQLException {
        Cast cast = Cast.of(TODAY);
        try (LifeWriter writer = new LifeWriter(database)) {
            for (Person person : cast.people().values()) writer.add(person, List.of());
            writer.flush();
        }
        return new ThanksMaker(cast, Cast.vocabulary(), TODAY).months();
    }

    private void execute(String command) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private List<List<String>> rows() throws SQLException {
        List<List<String>> all = new ArrayList<>();
        for (String query : WRITTEN) all.add(rows(query));
        return all;
    }

    private List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("SELECT q::text FROM (" + query + ") AS q")) {
            while (results.next()) rows.add(results.getString(1));
        }
        return rows;
    }
}
