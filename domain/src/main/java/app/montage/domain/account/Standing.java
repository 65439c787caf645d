package app.montage.domain.account;

/** How a person's account stands, as far as others' right to see their things depends on it. */
public enum Standing {
    OPEN,
    /** Even public things are for active followers only. */
    PRIVATE,
    /** Deactivated or deleted: nobody sees anything, at once. */
    GONE
}
