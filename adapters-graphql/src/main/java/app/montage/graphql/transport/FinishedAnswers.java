package app.montage.graphql.transport;

import app.montage.application.shared.Viewer;
import com.github.benmanes.caffeine.cache.Cache;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data of answers as finished bytes, by what was asked and by how that which it rests on looks to the viewer. How it
 * looks is asked anew for each request: bytes are only given to whom the engine would give the same.
 */
@Singleton
final class FinishedAnswers implements MeterBinder {
    private static final int BYTES_IN_A_MEBIBYTE = 1 << 20;
    private static final int OVERHEAD = 500;
    private static final int MOST_VARIABLES = 20;
    private static final int LONGEST_TEXT = 500;

    private final boolean wanted;
    private final Cache<Asked, Basis.Look> looks;
    private final Cache<Seen, byte[]> answers;

    /** @param mebibytes how much the answers may take; 0 switches this off */
    FinishedAnswers(@Value("${graphql.finished.mebibytes:32}") int mebibytes) {
        long bytes = (long) mebibytes * BYTES_IN_A_MEBIBYTE;
        wanted = mebibytes > 0;
        looks = Memories.builder()
                .maximumWeight(bytes / 4)
                .weigher((Asked asked, Basis.Look look) -> asked.weight())
                .build();
        answers = Memories.builder()
                .maximumWeight(bytes)
                .weigher((Seen seen, byte[] answer) -> seen.asked().weight() + answer.length)
                .recordStats()
                .build();
    }

    /** An operation with its variables; operations are the same only within one prepared document. */
    private record Asked(PreparedDocument.Operation operation, Map<String, @Nullable Object> variables) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Asked asked && operation == asked.operation && variables.equals(asked.variables);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(operation) * 31 + variables.hashCode();
        }

        int weight() {
            int weight = OVERHEAD;
            for (Map.Entry<String, @Nullable Object> variable : variables.entrySet())
                weight += 2 * variable.getKey().length()
                        + (variable.getValue() instanceof String text ? 2 * text.length() : 0);
            return weight;
        }
    }

    private record Seen(Asked asked, Object mark) {}

    /** Whether the answer to such a request may be kept. */
    boolean mayKeep(Operations.Ready ready) {
        return wanted
                && ready.operation().isRepeatable()
                && isSmall(ready.request().variables());
    }

    private static boolean isSmall(Map<String, @Nullable Object> variables) {
        return variables.size() <= MOST_VARIABLES && variables.values().stream().allMatch(FinishedAnswers::isSmall);
    }

    private static boolean isSmall(@Nullable Object value) {
        return value == null
                || value instanceof Integer
                || value instanceof Boolean
                || (value instanceof String text && text.length() <= LONGEST_TEXT);
    }

    /** The data as it was written for somebody who sees the same; null where it has to be found out. */
    byte @Nullable [] find(Operations.Ready ready, Viewer viewer) {
        Asked asked = asked(ready);
        Basis.Look look = looks.getIfPresent(asked);
        Object mark = look == null ? null : look.apply(viewer).orElse(null);
        return mark == null ? null : answers.getIfPresent(new Seen(asked, mark));
    }

    void keep(Operations.Ready ready, Basis.Found found, byte[] data) {
        Asked asked = asked(ready);
        looks.put(asked, found.look());
        answers.put(new Seen(asked, found.mark()), data);
    }

    private static Asked asked(Operations.Ready ready) {
        return new Asked(ready.operation(), ready.request().variables());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, answers, "finished-answers");
    }
}
