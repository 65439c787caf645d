package app.montage.application.checkin;

import app.montage.domain.checkin.Checkin;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** What people recorded of their lives. */
public interface Checkins {
    /** This person's check-in, unless it is deleted; nobody else changes it until the transaction ends. */
    Optional<Checkin> find(UserId owner, CheckinId id);

    /** Keeps a new check-in. */
    void add(Checkin checkin);

    void save(Checkin checkin);

    void delete(CheckinId id, Instant now);
}
