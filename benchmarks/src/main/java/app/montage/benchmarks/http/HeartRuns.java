package app.montage.benchmarks.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Many people giving one post a heart at once, beside the same counters by bare SQL. */
record HeartRuns(Postgres postgres, int people, Report report) {
    private static final int HEARTS = 10_000;

    private static final String LIKE =
            "INSERT INTO gratitude.likes (id, user_id, post_id, created_at) VALUES (?, ?, ?, now())";
    private static final String ENGAGER = """
            INSERT INTO gratitude.engagers (post_id, user_id, deeds) VALUES (?, ?, 1)
            ON CONFLICT (post_id, user_id) DO UPDATE SET deeds = engagers.deeds + 1""";
    private static final String COUNT = """
            UPDATE gratitude.posts SET hearts_count = hearts_count + 1, engagers_count = engagers_count + 1,
              feed_rank = gratitude.feed_rank(hearts_count + 1, reactions_count, shares_count, created_at),
              trend_rank = gratitude.trend_plus(trend_rank, gratitude.trend(1, now()))
            WHERE id = ?""";

    void together() throws SQLException, IOException {
        int hearts = Math.min(HEARTS, people / 2);
        List<String> givers =
                postgres.column("SELECT id FROM account.users WHERE NOT is_private ORDER BY username LIMIT " + hearts);
        List<String> posts = postgres.column(
                "SELECT p.id FROM gratitude.posts p JOIN account.users u ON u.id = p.author_id"
                        + " WHERE p.visibility = 3 AND p.hearts_count = 0 AND NOT u.is_private ORDER BY p.id DESC LIMIT 2");
        double bare = Together.perSecond(givers, person -> bare(posts.get(0), person));
        double server;
        try (Server it = Server.start(postgres, "-Xmx512m")) {
            List<String> tokens = givers.stream().map(Bearer::of).toList();
            String body = "{\"query\":\"mutation { likePost(input: {postId: \\\"" + globalId(posts.get(1))
                    + "\\\"}) { post { heartsCount } userErrors { code } } }\"}";
            server = Together.perSecond(tokens, token -> {
                String answer = it.post(token, body);
                if (!answer.contains("\"userErrors\":[]")) throw new IllegalStateException(answer);
            });
        }
        for (String post : posts)
            if (!postgres.column("SELECT hearts_count FROM gratitude.posts WHERE id = '" + post + "'")
                    .equals(List.of(Integer.toString(givers.size()))))
                throw new IllegalStateException("A heart was lost");
        report.least(
                "hearts for one post from 32 clients: per second ÷ counters by bare SQL",
                server / bare,
                0.25,
                0.5,
                "%d hearts, none lost: %.0f ÷ %.0f".formatted(givers.size(), server, bare));
    }

    private static String globalId(String post) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("Post:" + post).getBytes(UTF_8));
    }

    private static final ThreadLocal<Connection> CONNECTION = new ThreadLocal<>();

    private void bare(String post, String person) throws SQLException {
        Connection connection = CONNECTION.get();
        if (connection == null) {
            connection = postgres.database().connect();
            connection.setAutoCommit(false);
            CONNECTION.set(connection);
        }
        execute(connection, LIKE, UUID.randomUUID(), UUID.fromString(person), UUID.fromString(post));
        execute(connection, ENGAGER, UUID.fromString(post), UUID.fromString(person));
        execute(connection, COUNT, UUID.fromString(post));
        connection.commit();
    }

    private static void execute(Connection connection, String text, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.execute();
        }
    }
}
