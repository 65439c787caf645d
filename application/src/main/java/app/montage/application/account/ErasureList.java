package app.montage.application.account;

import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has been erased, kept apart from the database, so that restoring an old one brings nobody back. */
public interface ErasureList {
    /** To be written for good before anything is erased. */
    void add(UserId person, Instant at);

    /** The next so many behind this one, in an order that stays. */
    List<UserId> page(@Nullable UserId after, int most);
}
