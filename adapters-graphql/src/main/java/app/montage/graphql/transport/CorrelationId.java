package app.montage.graphql.transport;

import io.micronaut.http.HttpHeaders;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Ties a request to its answer and its lines in the log: the client's own, where it is sane, or a new one. */
public record CorrelationId(String value) {
    static final String HEADER = "X-Correlation-Id";

    private static final int LONGEST = 64;

    static CorrelationId of(HttpHeaders headers) {
        String given = headers.get(HEADER);
        return of(given == null ? headers.get("X-Request-Id") : given);
    }

    static CorrelationId of(@Nullable String given) {
        return given != null && sane(given) ? new CorrelationId(given) : fresh();
    }

    static CorrelationId fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new CorrelationId(new UUID(random.nextLong(), random.nextLong()).toString());
    }

    private static boolean sane(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }
}
