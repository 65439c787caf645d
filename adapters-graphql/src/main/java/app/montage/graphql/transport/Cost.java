package app.montage.graphql.transport;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation may bring, as a small tree of its lists, made once per document: the sizes of lists within lists
 * multiply, those beside each other add up.
 */
record Cost(Size size, List<Cost> parts) {
    /** How many entries a list is asked for. */
    sealed interface Size {
        long in(Map<String, @Nullable Object> variables);
    }

    record Fixed(long entries) implements Size {
        @Override
        public long in(Map<String, @Nullable Object> variables) {
            return entries;
        }
    }

    /** The number, or the length of the list, that a variable holds. */
    record Asked(String variable, long otherwise, long most) implements Size {
        @Override
        public long in(Map<String, @Nullable Object> variables) {
            return switch (variables.get(variable)) {
                case Number number -> Math.clamp(number.longValue(), 0, most);
                case List<?> list -> list.size();
                case null, default -> otherwise;
            };
        }
    }

    /** The larger of both, for a page that is told its size twice. */
    record Larger(Size one, Size other) implements Size {
        @Override
        public long in(Map<String, @Nullable Object> variables) {
            return Math.max(one.in(variables), other.in(variables));
        }
    }

    static final Size ONE = new Fixed(1);

    long of(Map<String, @Nullable Object> variables) {
        long within = 0;
        for (int i = 0; i < parts.size(); i++) {
            within = saturated(within + parts.get(i).of(variables));
        }
        long entries = size.in(variables);
        long most = Math.max(1, within);
        return entries > Long.MAX_VALUE / most ? Long.MAX_VALUE : entries * most;
    }

    private static long saturated(long sum) {
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
