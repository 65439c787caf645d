package app.montage.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.gratitude.PostReader;
import app.montage.application.gratitude.PostView;
import app.montage.application.gratitude.RepairCounters;
import app.montage.application.montage.RunMontageBatch.Scope;
import app.montage.application.notification.NotificationFilter;
import app.montage.application.notification.NotificationReader;
import app.montage.application.notification.NotificationView;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Sight;
import app.montage.application.shared.StoredFile;
import app.montage.application.shared.StoredFiles;
import app.montage.application.shared.Viewer;
import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.bootstrap.program.Lifetime;
import app.montage.bootstrap.program.Program;
import app.montage.bootstrap.program.Settings;
import app.montage.bootstrap.schedule.MontageRun;
import app.montage.domain.gratitude.PictureId;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.PostPicture;
import app.montage.domain.notification.NotificationType;
import app.montage.domain.shared.UserId;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What there is to find when the demo begins. */
@SuppressWarnings("NullAway.Init") // set before the tests
final class FilledDemoTest {
    /** News is over some time after it was told, so the demo has to begin about now. */
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.HOURS);

    private static final Database DATABASE = TestDatabase.fresh();
    private static final Lifetime LIFETIME = new Lifetime();

    @TempDir
    private static Path data;

    private static ApplicationContext program;

    @BeforeAll
    static void fill() {
        program = Program.assemble(new Settings(Set.of("dev"), data, false, Map.of()), DATABASE, LIFETIME);
        assertThat(DemoFill.fill(DATABASE, program, NOW)).isTrue();
    }

    @AfterAll
    static void close() {
        LIFETIME.close();
    }

    private static List<List<String>> rows(String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            int columns = results.getMetaData().getColumnCount();
            while (results.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) row.add(results.getString(i));
                rows.add(row);
            }
        }
        return rows;
    }

    private static int number(String query) throws SQLException {
        return Integer.parseInt(rows(query).getFirst().getFirst());
    }

    private static Viewer viewer(String username) throws SQLException {
        String id = rows("SELECT id FROM account.users WHERE username = '%s'".formatted(username))
                .getFirst()
                .getFirst();
        return Viewer.of(new UserId(UUID.fromString(id)));
    }

    private static List<NotificationView> news(String username) throws SQLException {
        Viewer viewer = viewer(username);
        NotificationFilter unread = new NotificationFilter(true, Set.of(), null);
        return Sight.of(viewer)
                .during(() -> program.getBean(NotificationReader.class)
                        .page(viewer, unread, PageRequest.first(100))
                        .items());
    }

    @Test
    void counters_and_ranks_are_right() {
        RepairCounters.Repaired repaired = program.getBean(RepairCounters.class).handle();
        assertThat(repaired.posts()).isGreaterThan(150);
        assertThat(repaired.wrong()).isZero();
    }

    @Test
    void each_post_is_a_moment_that_knows_what_was_done_with_it() throws SQLException {
        assertThat(rows("""
                        SELECT p.id FROM gratitude.posts p LEFT JOIN moment.moments m
                          ON m.owner_id = p.author_id AND m.kind = 'POST' AND m.source_id = p.id
                        WHERE (m.hearts, m.reactions, m.comments, m.shares) IS DISTINCT FROM
                          (p.hearts_count, p.reactions_count, p.comments_count, p.shares_count)""")).isEmpty();
    }

    @Test
    void nobody_has_done_anything_with_what_they_may_not_see() throws SQLException {
        Map<String, List<PostId>> done = rows(
                        "SELECT user_id, post_id FROM gratitude.engagers UNION SELECT author_id, post_id FROM gratitude.comments")
                .stream()
                .collect(Collectors.groupingBy(
                        List::getFirst,
                        Collectors.mapping(it -> new PostId(UUID.fromString(it.getLast())), Collectors.toList())));
        PostReader posts = program.getBean(PostReader.class);
        assertThat(done).hasSizeGreaterThan(20).allSatisfy((person, ids) -> {
            Viewer viewer = Viewer.of(new UserId(UUID.fromString(person)));
            Map<PostId, PostView> seen = Sight.of(viewer).during(() -> posts.many(viewer, ids));
            assertThat(seen).containsOnlyKeys(ids);
        });
    }

    @Test
    void adas_walk_home_trends() throws SQLException {
        assertThat(rows("""
                        SELECT u.username FROM gratitude.posts p JOIN account.users u ON u.id = p.author_id
                        WHERE p.visibility = 3 AND p.engagers_count >= 5 AND p.content LIKE '%walked all the way home%'
                          AND p.trend_rank = (SELECT max(trend_rank) FROM gratitude.posts)""")).containsExactly(List.of("ada"));
    }

    @Test
    void ada_has_news_of_which_some_came_together() throws SQLException {
        List<NotificationView> news = news("ada");
        assertThat(news)
                .extracting(NotificationView::type)
                .contains(
                        NotificationType.POST_INTERACTION,
                        NotificationType.POST_SHARED,
                        NotificationType.COMMENT,
                        NotificationType.FOLLOW,
                        NotificationType.MENTION);
        assertThat(news)
                .filteredOn(it -> it.type() == NotificationType.POST_INTERACTION)
                .singleElement()
                .matches(it -> it.isBatch() && it.people() == 10 && it.count() == 15);
    }

    @Test
    void ben_is_asked_and_hana_and_emil_are_mentioned() throws SQLException {
        assertThat(news("ben")).extracting(NotificationView::type).contains(NotificationType.FOLLOW_REQUEST);
        assertThat(news("hana")).extracting(NotificationView::type).contains(NotificationType.MENTION);
        assertThat(news("emil")).extracting(NotificationView::type).contains(NotificationType.MENTION);
    }

    @Test
    void nothing_lies_in_the_future() throws SQLException {
        assertThat(rows("""
                        SELECT max(at) <= now() FROM (SELECT created_at AS at FROM gratitude.posts
                          UNION ALL SELECT created_at FROM gratitude.likes
                          UNION ALL SELECT created_at FROM gratitude.comments
                          UNION ALL SELECT last_updated_at FROM notification.notifications) AS all_of_it""")).containsExactly(List.of("t"));
    }

    @Test
    void every_picture_is_a_file() throws SQLException {
        StoredFiles files = program.getBean(StoredFiles.class);
        assertThat(rows("SELECT id FROM gratitude.pictures")).isNotEmpty().allSatisfy(row -> {
            PictureId id = new PictureId(UUID.fromString(row.getFirst()));
            try (StoredFile file = files.open(PostPicture.file(id)).orElseThrow()) {
                assertThat(file).isNotNull();
            }
        });
    }

    @Test
    void everybody_gets_montages_at_once_with_posts_in_them() throws SQLException {
        program.getBean(MontageRun.class).of(Scope.MISSING);
        assertThat(rows("SELECT DISTINCT user_id FROM montage.user_montages")).hasSize(25);
        assertThat(number("""
                        SELECT 100 * count(*) FILTER (WHERE source_kind = 'POST') / count(*)
                        FROM montage.montage_items WHERE montage_id IN (
                          SELECT id FROM montage.user_montages WHERE interest IS NULL)"""))
                .as("percent of general items that are of posts, which are about one in twelve of all moments")
                .isBetween(1, 20);
        assertThat(number("SELECT count(DISTINCT user_id) FROM montage.montage_items WHERE source_kind = 'POST'"))
                .as("people whose montages have posts")
                .isGreaterThan(12);
    }

    @Test
    void what_is_there_is_left_alone() {
        assertThat(DemoFill.fill(DATABASE, program, NOW)).isFalse();
    }
}
