package app.montage.stories;

import app.montage.application.checkin.CreateCheckin;
import app.montage.application.gratitude.CreatePost;
import app.montage.application.montage.MontageItemView;
import app.montage.application.montage.RunMontageBatch;
import app.montage.application.montage.WorkMontageQueue;
import app.montage.application.shared.AccessTokens;
import app.montage.application.shared.Ids;
import app.montage.application.shared.Viewer;
import app.montage.bootstrap.TestDatabase;
import app.montage.bootstrap.database.Database;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.checkin.Tags;
import app.montage.domain.checkin.Widgets;
import app.montage.domain.gratitude.PostContent;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.moment.Prose;
import app.montage.domain.moment.Tag;
import app.montage.domain.moment.TextWidget;
import app.montage.domain.moment.Visibility;
import app.montage.domain.moment.Widget;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import app.montage.persistence.moment.WidgetJson;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import app.montage.security.account.KeySet;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole program on a database of its own, and people to live in it. */
public final class World implements AutoCloseable {
    /** Of tests alone. */
    public static final String KEYS = KeySet.fresh(Instant.now().minusSeconds(60));

    private final ApplicationContext context;
    private final Database database;

    public World(Map<String, Object> settings) {
        this(TestDatabase.fresh(), settings);
    }

    public World(Database database, Map<String, Object> settings) {
        this.database = database;
        context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .environments("test")
                .properties(Map.of(
                        "datasource.url",
                        database.url(),
                        "datasource.username",
                        database.username(),
                        "datasource.password",
                        database.password(),
                        "read.datasource.url",
                        database.url(),
                        "montage.keys",
                        KEYS,
                        "montage.cursor-secret",
                        KeySet.cursorSecret(KEYS),
                        "POOL_SIZE",
                        "4",
                        "PORT",
                        "-1",
                        "montage.debounce",
                        "0s"))
                .properties(Map.of("storage.folder", "target/files", "uploads.folder", "target/uploads"))
                // Tests ask more in a minute than people do.
                .properties(Map.of("graphql.limits.points", "0", "graphql.limits.searches", "0"))
                .properties(settings)
                .banner(false)
                .start();
    }

    public <T> T the(Class<T> bean) {
        return context.getBean(bean);
    }

    public <T> T the(Class<T> bean, String name) {
        return context.getBean(bean, Qualifiers.byName(name));
    }

    public UserId person(String username, String... interests) {
        UserId id = new UserId(the(Ids.class).next());
        String json =
                Arrays.stream(interests).map(it -> '"' + it + '"').toList().toString();
        sql().update(
                        """
                        INSERT INTO account.users
                          (id, email, username, first_name, last_name, display_name, interests, created_at, updated_at)
                        VALUES (:id, :email, :username, :username, 'Tester', :username, CAST(:interests AS jsonb), now(), now())""",
                        Params.of("id", id)
                                .and("email", username + "@example.org")
                                .and("username", username)
                                .and("interests", json));
        return id;
    }

    public void follow(UserId follower, UserId followed, String status) {
        sql().update(
                        """
                        INSERT INTO account.follows (id, follower_id, followed_id, status, created_at)
                        VALUES (:id, :follower, :followed, :status, now())""",
                        Params.of("id", the(Ids.class).next())
                                .and("follower", follower)
                                .and("followed", followed)
                                .and("status", status));
    }

    public void befriend(UserId one, UserId other) {
        follow(one, other, "ACTIVE");
        follow(other, one, "ACTIVE");
    }

    public CheckinId checkin(UserId owner, Instant at, Visibility visibility, String text, String... tags) {
        return checkin(owner, at, visibility, List.of(new TextWidget(new Prose(text))), tags);
    }

    public CheckinId checkin(UserId owner, Instant at, Visibility visibility, List<Widget> widgets, String... tags) {
        Tags tagged = new Tags(Arrays.stream(tags).map(Tag::new).toList());
        CreateCheckin.Input input =
                new CreateCheckin.Input(null, at, null, null, tagged, visibility, new Widgets(widgets));
        return value(the(CreateCheckin.class).handle(Viewer.of(owner), input));
    }

    public PostId post(UserId author, Visibility visibility, String text) {
        CreatePost.Input input = new CreatePost.Input(null, null, new PostContent(text), null, visibility, null, null);
        return value(the(CreatePost.class).handle(Viewer.of(author), input));
    }

    /** What an item says first. */
    static String words(MontageItemView item) {
        String alone = "[" + item.widget().json() + "]";
        return WidgetJson.list(alone).getFirst().texts().getFirst();
    }

    public static <T> T value(Result<T> result) {
        return switch (result) {
            case Result.Ok<T>(T value) -> value;
            case Result.Refused<T>(var reason) -> throw new AssertionError(reason.name() + ": " + reason.message());
        };
    }

    /** Makes what awaits making, until there is nothing left. */
    public void makeMontages() {
        the(RunMontageBatch.class).handle(RunMontageBatch.Scope.DUE);
        workQueue();
    }

    public int workQueue() {
        int made = 0;
        WorkMontageQueue queue = the(WorkMontageQueue.class);
        for (WorkMontageQueue.Turn turn = queue.handle(); !turn.foundNobody(); turn = queue.handle())
            made += turn.summary().made();
        return made;
    }

    public Sql sql() {
        return the(Sql.class);
    }

    public long count(String sql, @Nullable Object... values) {
        Params params = Params.none();
        for (int i = 0; i < values.length; i += 2) params.and(String.valueOf(values[i]), values[i + 1]);
        return sql().list(sql, params, row -> row.bigint("count")).getFirst();
    }

    /** What the first column of the query says, asked by the database's owner, who may see other sessions and end them. */
    public List<String> asOwner(String query) {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(query)) return values;
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) values.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    /** Serves, and says where. */
    public URI serve() {
        return URI.create(the(EmbeddedServer.class).start().getURL() + "/graphql");
    }

    /** A bearer token of someone. */
    public String token(UserId person) {
        return token(person, Duration.ofMinutes(10));
    }

    /** A bearer token of someone, of no session, that is good for so long. */
    public String token(UserId person, Duration life) {
        return the(AccessTokens.class)
                .issue(new AccessTokens.Access(person, null, Instant.now().plus(life)));
    }

    @Override
    public void close() {
        context.close();
    }
}
