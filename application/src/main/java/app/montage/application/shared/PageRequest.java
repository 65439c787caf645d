package app.montage.application.shared;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list to tell: {@code size} entries behind {@code cursor}, or before it when paging backward; from the
 * list's start or end without a cursor. The order of the answer is the list's own in both directions.
 *
 * @param size from 1 to 100
 * @param cursor the place as this list's reader gave it, or null
 */
public record PageRequest<C>(
        int size, boolean backward, @Nullable C cursor) {
    public static <C> PageRequest<C> first(int size) {
        return new PageRequest<>(size, false, null);
    }
}
