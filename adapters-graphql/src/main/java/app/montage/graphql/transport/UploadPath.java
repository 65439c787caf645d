package app.montage.graphql.transport;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a file belongs in what is asked, such as {@code variables.input.photo} or {@code variables.files.0}. */
final class UploadPath {
    private static final String ROOT = "variables";

    private UploadPath() {}

    /** Puts the file there. What stands there before must be null. */
    static void put(Map<String, @Nullable Object> operations, String path, SpooledFile file) {
        String[] steps = path.split("\\.", -1);
        if (steps.length < 2 || !steps[0].equals(ROOT)) throw wrong();
        Object inside = operations;
        for (int i = 0; i < steps.length - 1; i++) inside = at(inside, steps[i]);
        set(inside, steps[steps.length - 1], file);
    }

    private static @Nullable Object at(@Nullable Object inside, String step) {
        return switch (inside) {
            case Map<?, ?> map -> map.get(step);
            case List<?> list -> list.get(index(list, step));
            case null, default -> throw wrong();
        };
    }

    @SuppressWarnings("unchecked") // all maps and lists here were made of JSON
    private static void set(@Nullable Object inside, String step, SpooledFile file) {
        switch (inside) {
            case Map<?, ?> map
            when map.containsKey(step) && map.get(step) == null -> ((Map<String, Object>) map).put(step, file);
            case List<?> list
            when list.get(index(list, step)) == null -> ((List<Object>) list).set(index(list, step), file);
            case null, default -> throw wrong();
        }
    }

    private static int index(List<?> list, String step) {
        for (int i = 0; i < list.size(); i++) {
            if (step.equals(Integer.toString(i))) return i;
        }
        throw wrong();
    }

    private static RequestRefused wrong() {
        return RequestRefused.badInput("map must lead to places in variables where there is null.");
    }
}
