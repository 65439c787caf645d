package app.montage.persistence.shared;

import app.montage.application.shared.PageRequest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How lists in the order of ids, which go up with time, are asked for a page: behind a place or, backward, before it. Without a
 * place it is one before or behind all ids, so that one statement serves both.
 *
 * @param newestFirst or else the oldest comes first
 * @param forward asks for what stands behind {@code :place}, in the order of the list
 * @param backward asks for what stands before it, in the other order
 */
public record Keyset(boolean newestFirst, String forward, String backward) {
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    /**
     * A list that begins with the newest.
     *
     * @param sql has {@code {page}} where the condition, the order and the limit belong, and {@code {order}} where the
     *     order's direction is to be said again
     * @param place the column with the ids
     */
    public static Keyset of(String sql, String place) {
        return new Keyset(true, older(sql, place), newer(sql, place));
    }

    /** As above, of a list that begins with the oldest. */
    public static Keyset oldestFirst(String sql, String place) {
        return new Keyset(false, newer(sql, place), older(sql, place));
    }

    private static String older(String sql, String place) {
        return page(sql, place + " < :place ORDER BY " + place + " DESC", "DESC");
    }

    private static String newer(String sql, String place) {
        return page(sql, place + " > :place ORDER BY " + place + " ASC", "ASC");
    }

    private static String page(String sql, String page, String order) {
        return sql.replace("{page}", page + " LIMIT :limit").replace("{order}", order);
    }

    public String sql(PageRequest<?> request) {
        return request.backward() ? backward : forward;
    }

    public Params params(Params params, PageRequest<?> request, @Nullable UUID place) {
        return params.and("place", Objects.requireNonNullElse(place, request.backward() == newestFirst ? FIRST : LAST))
                .and("limit", request.size() + 1);
    }
}
