package app.montage.benchmarks.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Many clients that ask one thing after the other, each as soon as it has its answer, and what they get. */
final class Throng implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** @param millis from the question to the whole answer */
    record Heard(int status, boolean retryAfter, double millis, String body) {}

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final long end;
    private final List<Thread> threads = new ArrayList<>();

    Throng(Duration time) {
        end = System.nanoTime() + time.toNanos();
    }

    /** So many clients; what they heard fills up until the time is over. */
    Queue<Heard> of(int clients, IntFunction<Supplier<HttpRequest>> questions, Duration pause) {
        Queue<Heard> heard = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < clients; i++) {
            Supplier<HttpRequest> question = questions.apply(i);
            threads.add(Thread.ofVirtual().start(() -> {
                while (System.nanoTime() < end) {
                    heard.add(ask(question.get()));
                    rest(pause);
                }
            }));
        }
        return heard;
    }

    Heard ask(HttpRequest request) {
        long began = System.nanoTime();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            boolean retryAfter = answer.headers().firstValue("Retry-After").isPresent();
            return new Heard(answer.statusCode(), retryAfter, (System.nanoTime() - began) / 1e6, answer.body());
        } catch (IOException e) {
            return new Heard(0, false, (System.nanoTime() - began) / 1e6, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static HttpRequest question(int port, String token, String body) {
        HttpRequest.Builder question = HttpRequest.newBuilder(at(port, "/graphql"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) question.header("Authorization", "Bearer " + token);
        return question.build();
    }

    static HttpRequest upload(int port, String token, byte[] photo) {
        return HttpRequest.newBuilder(at(port, "/api/profile-photo"))
                .timeout(PATIENCE)
                .header("Content-Type", "image/jpeg")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(photo))
                .build();
    }

    static HttpRequest liveness(int port) {
        return HttpRequest.newBuilder(at(port, "/health/liveness"))
                .timeout(PATIENCE)
                .build();
    }

    private static URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    void await() {
        for (Thread thread : threads)
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
    }

    static double p99(Queue<Heard> heard) {
        double[] all = heard.stream().mapToDouble(Heard::millis).sorted().toArray();
        return all.length == 0 ? Double.NaN : all[Math.min(all.length - 1, all.length * 99 / 100)];
    }

    /** How often each status was heard. */
    static String statuses(Queue<Heard> heard) {
        Map<Integer, Integer> counts = new TreeMap<>();
        heard.forEach(it -> counts.merge(it.status(), 1, Integer::sum));
        return counts.toString();
    }

    @Override
    public void close() {
        client.close();
    }
}
