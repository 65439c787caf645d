package app.montage.application.gratitude;

import app.montage.application.shared.Page;
import java.util.function.Supplier;

/** Sees how the making of feeds goes (GRA-77). */
public interface FeedWatch {
    /** What is made. */
    enum Kind {
        /** A ranked feed, put in its order and frozen, with its first page. */
        RANKED,
        /** A further page of a ranked feed. */
        RANKED_FURTHER,
        /** A page of the chronological feed. */
        CHRONOLOGICAL,
        /** A page of what trends. */
        TRENDING
    }

    /** Has the page made, and sees how long that takes and what becomes of it. */
    <T> Page<T> watch(Kind kind, Supplier<Page<T>> making);

    /** How much there was to make a ranked feed of. */
    void found(FeedCandidates candidates);
}
