package app.montage.application.audit;

import java.time.Duration;

/** Who did what. What is in it stays as it is until its time is over. */
public interface AuditLog {
    /** Keeps it with the open transaction, or not at all; all that a transaction adds goes out together at its end. */
    void add(Audited audited);

    /** Has room for this month's entries and those of some months to come. */
    void makeMonths(int ahead);

    /** Lets go of whole months when their youngest entry is older than it is kept: grave ones by the second. */
    void dropMonths(Duration ordinary, Duration grave);
}
