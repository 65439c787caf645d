package app.montage.domain.audit;

/** How much it matters that somebody did something; and so how long that is kept (P-20). */
public enum Severity {
    /** Everyday life: a check-in, a follow. */
    LOW,
    /** Of a person's own safety, who is told of it: signing in, passwords, keys, privacy. */
    MEDIUM,
    /** Power over others: roles, looking into the audit log. */
    HIGH,
    /** What somebody should look at today. */
    CRITICAL
}
