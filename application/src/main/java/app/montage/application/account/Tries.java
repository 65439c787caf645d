package app.montage.application.account;

import java.time.Instant;

/** What has been tried lately, counted for all nodes together and kept at once, whatever becomes of the try. */
public interface Tries {
    /** Counts one more; false where there have been too many. */
    boolean count(TryLimit limit, String key, Instant now);

    /** One try was none of those to be counted. */
    void uncount(TryLimit limit, String key);

    /** All is forgiven. */
    void forget(TryLimit limit, String key);

    void deleteBefore(Instant time);
}
