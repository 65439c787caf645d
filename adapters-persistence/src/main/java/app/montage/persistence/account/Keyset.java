package app.montage.persistence.account;

import app.montage.application.shared.PageRequest;
import app.montage.persistence.shared.Params;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How lists that stand newest first, by ids that go up with time, are asked for a page: behind a place or, backward, before
 * it. Without a place it is one before or behind all ids, so that one statement serves both.
 *
 * @param forward asks for what is older than {@code :place}, newest first
 * @param backward asks for what is newer, oldest first
 */
record Keyset(String forward, String backward) {
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    /**
     * @param sql has {@code {page}} where the condition, the order and the limit belong, and {@code {order}} where the
     *     order's direction is to be said again
     * @param place the column with the ids
     */
    static Keyset of(String sql, String place) {
        return new Keyset(
                sql.replace("{page}", place + " < :place ORDER BY " + place + " {order} LIMIT :limit")
                        .replace("{order}", "DESC"),
                sql.replace("{page}", place + " > :place ORDER BY " + place + " {order} LIMIT :limit")
                        .replace("{order}", "ASC"));
    }

    String sql(PageRequest<?> request) {
        return request.backward() ? backward : forward;
    }

    static Params params(Params params, PageRequest<?> request, @Nullable UUID place) {
        return params.and("place", Objects.requireNonNullElse(place, request.backward() ? FIRST : LAST))
                .and("limit", request.size() + 1);
    }
}
