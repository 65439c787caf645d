package app.montage.benchmarks.http;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Posts by somebody whom very many follow, beside those of somebody whom hardly anybody does. */
record FameRuns(Postgres postgres, int people, Report report) {
    private static final int FOLLOWERS = 100_000;
    private static final int POSTS = 1_000;
    private static final int ROUNDS = 3;

    private static final String FOLLOW = """
            INSERT INTO account.follows (id, follower_id, followed_id, status, created_at)
            SELECT uuidv7(), fan.id, famous.id, 'ACTIVE', now()
            FROM public.numbered fan CROSS JOIN public.numbered famous
            WHERE famous.n = 1 AND fan.n BETWEEN 2 AND %d ON CONFLICT DO NOTHING""";

    private static final String LEAST_FOLLOWED = """
            SELECT id FROM public.numbered n WHERE n.n % 10 <> 9
            ORDER BY (SELECT count(*) FROM account.follows f WHERE f.followed_id = n.id), n.n DESC LIMIT 1""";

    void posts() throws SQLException, IOException {
        int followers = Math.min(FOLLOWERS, people - 1);
        postgres.execute(FOLLOW.formatted(followers + 1));
        postgres.settle();
        String famous = Bearer.of(
                postgres.column("SELECT id FROM public.numbered WHERE n = 1").getFirst());
        String unknown = Bearer.of(postgres.column(LEAST_FOLLOWED).getFirst());
        double[] byFamous = new double[ROUNDS];
        double[] byUnknown = new double[ROUNDS];
        try (Server server = Server.start(postgres, "-Xmx512m", "-Dgraphql.limits.points=0")) {
            perSecond(server, unknown);
            for (int round = 0; round < ROUNDS; round++) {
                byUnknown[round] = perSecond(server, unknown);
                byFamous[round] = perSecond(server, famous);
            }
        }
        double fame = middle(byFamous);
        double obscurity = middle(byUnknown);
        report.least(
                "posts by somebody whom %,d follow, from 32 clients: per second ÷ those of somebody unknown"
                        .formatted(followers),
                fame / obscurity,
                0.8,
                1,
                "%.0f ÷ %.0f".formatted(fame, obscurity));
    }

    private static double perSecond(Server server, String token) {
        List<String> posts = IntStream.range(0, POSTS)
                .mapToObj(
                        "{\"query\":\"mutation { createPost(input: {content: \\\"Thanks, %d\\\"}) { userErrors { code } } }\"}"
                                ::formatted)
                .toList();
        return Together.perSecond(posts, body -> {
            String answer = server.post(token, body);
            if (!answer.contains("\"userErrors\":[]")) throw new IllegalStateException(answer);
        });
    }

    private static double middle(double... rounds) {
        Arrays.sort(rounds);
        return rounds[rounds.length / 2];
    }
}
