package app.montage.application.gratitude;

import app.montage.domain.gratitude.PostId;
import org.jspecify.annotations.Nullable;

/** The counters and ranks of posts, which are kept by what changes the facts. */
public interface PostCounters {
    /**
     * Posts that were looked at.
     *
     * @param last behind it stand those that were not; null where there were none
     * @param wrong of how many anything was not what the facts say
     */
    record Looked(@Nullable PostId last, int posts, int wrong) {}

    /** Counts the facts of the next so many posts anew, deleted ones among them, and puts right what is wrong. */
    Looked repair(@Nullable PostId after, int most);
}
