package app.montage.persistence.shared;

import java.util.Optional;

/** How one who waits for news looks for it. */
public interface Look<T> {
    /** What is new since the last look. The first look tells nothing: it only remembers where it began. */
    Optional<T> next(boolean first);

    /** Whether the last look may have left something to tell. */
    default boolean hasMore() {
        return false;
    }
}
