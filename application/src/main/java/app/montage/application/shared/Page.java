package app.montage.application.shared;

import java.util.List;
import java.util.function.Function;

/** A part of a list, in the list's order, and whether there is more of it on either side. */
public record Page<T>(List<T> items, boolean hasPrevious, boolean hasNext) {
    /**
     * The page that a query answered which asked for one row more than the page holds, in the direction of the request.
     */
    public static <T> Page<T> of(PageRequest<?> request, List<T> oneMore) {
        boolean more = oneMore.size() > request.size();
        List<T> kept = more ? oneMore.subList(0, request.size()) : oneMore;
        boolean behind = request.cursor() != null;
        return request.backward() ? new Page<>(kept.reversed(), more, behind) : new Page<>(kept, behind, more);
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), hasPrevious, hasNext);
    }
}
