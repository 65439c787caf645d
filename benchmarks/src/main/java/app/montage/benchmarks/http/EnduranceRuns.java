package app.montage.benchmarks.http;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is promised under load that lasts: that nothing gets lost, and that too much is refused in order. */
record EnduranceRuns(Postgres postgres, Options options, Report report) {
    private static final int LONGER = 12;
    private static final int WRITERS = 24;
    private static final int CROWD = 128;
    private static final Pattern CREATED = Pattern.compile("\"checkin\":\\{\"id\":\"([^\"]+)\"");
    private static final String WRITE = """
            {"query":"mutation { createCheckin(input: {idempotencyKey: \\"%s\\", \
            widgets: [{text: {text: \\"kept\\"}}]}) { checkin { id } userErrors { code } } }"}""";

    /** A hundred montages with so many items that it costs just what one request may cost. */
    private static final String DEAREST = """
            {"query":"{ viewer { montages(first: 98) { nodes { interest items(first: 100) { nodes { position \
            widget { type ... on TextWidget { text } } } } } } } }"}""";

    private Duration time() {
        return Duration.ofSeconds((long) LONGER * options.seconds());
    }

    /** L1: what was acknowledged is there, once. */
    void writing() throws SQLException, IOException {
        List<String> writers = postgres.column("SELECT id::text FROM account.users ORDER BY username LIMIT " + WRITERS);
        try (Server server = Server.start(postgres, "-Xmx512m");
                Throng throng = new Throng(time())) {
            Queue<Throng.Heard> heard = throng.of(writers.size(), i -> writing(server, writers.get(i)), Duration.ZERO);
            long early = residentAfterAThird(server);
            throng.await();
            long late = server.child().residentMebibytes();
            Set<String> acknowledged = new HashSet<>();
            heard.forEach(it -> acknowledged.add(created(it.body())));
            Set<String> there = new HashSet<>(postgres.column("SELECT id::text FROM checkin.checkins"));
            report.most(
                    "L1: acknowledged check-ins that are not there, or not one each",
                    acknowledged.stream().filter(it -> !there.contains(it)).count()
                            + (double) (heard.size() - acknowledged.size()),
                    0,
                    0,
                    "of " + heard.size() + " by " + WRITERS + " writers, " + Throng.statuses(heard));
            report.most("L1: p99 of writing, ms", Throng.p99(heard), 500, 200, "the same");
            report.most(
                    "L1: resident memory, end ÷ a third", (double) late / early, 1.1, 1, early + ", " + late + " MiB");
        }
    }

    private static Supplier<HttpRequest> writing(Server server, String writer) {
        String token = Bearer.of(writer);
        List<Integer> number = new ArrayList<>(List.of(0));
        return () -> Throng.question(
                server.child().port(), token, WRITE.formatted("key " + number.set(0, number.getFirst() + 1)));
    }

    private static String created(String body) {
        Matcher id = CREATED.matcher(body);
        if (!id.find()) return body;
        return new String(Base64.getUrlDecoder().decode(id.group(1)), StandardCharsets.UTF_8)
                .replaceFirst("^\\w+:", "");
    }

    private long residentAfterAThird(Server server) throws IOException {
        try {
            Thread.sleep(time().dividedBy(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return server.child().residentMebibytes();
    }

    /** L2: the dearest that is allowed, asked by more than can be served. */
    void surplus() throws SQLException, IOException {
        String token = Bearer.of(postgres.column("SELECT id::text FROM account.users WHERE username = 'seed1'")
                .getFirst());
        try (Server server = Server.start(postgres, "-Xmx512m");
                Throng throng = new Throng(time())) {
            int port = server.child().port();
            HttpRequest dear = Throng.question(port, token, DEAREST);
            Queue<Throng.Heard> heard = throng.of(CROWD, i -> () -> dear, Duration.ZERO);
            Queue<Throng.Heard> alive = throng.of(1, i -> () -> Throng.liveness(port), Duration.ofMillis(200));
            throng.await();
            long wrong = heard.stream()
                    .filter(it -> it.status() != 200 && !(it.status() == 503 && it.retryAfter()))
                    .count();
            report.most(
                    "L2: answers that are neither pages nor 503 with Retry-After", wrong, 0, 0, Throng.statuses(heard));
            report.most("L2: p99 of all answers, s", Throng.p99(heard) / 1e3, 10, 5, CROWD + " clients");
            report.most("L2: p99 of liveness meanwhile, s", Throng.p99(alive) / 1e3, 1, 0.3, Throng.statuses(alive));
            report.most("L2: the first answer afterwards, s", throng.ask(dear).millis() / 1e3, 5, 1, "the same query");
        }
    }
}
