package app.montage.application.checkin;

import app.montage.domain.checkin.Checkin;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.checkin.IdempotencyKey;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people recorded of their lives. */
public interface Checkins {
    /** This person's check-in, unless it is deleted; nobody else changes it until the transaction ends. */
    Optional<Checkin> find(UserId owner, CheckinId id);

    /** The check-in that this person's key made, be it deleted or not. */
    Optional<CheckinId> made(UserId owner, IdempotencyKey key);

    /** Keeps a new check-in; false where this person's key has already made one, or is just making it. */
    boolean add(Checkin checkin, @Nullable IdempotencyKey key);

    void save(Checkin checkin);

    void delete(CheckinId id, Instant now);
}
