package app.montage.domain.shared;

/** What an API key may be used for, at most: never more than its owner may. */
public enum ApiKeyScope {
    /** Reading all that the owner may see, but for what {@link #ADMIN} is needed. */
    READ,
    WRITE_ACCOUNT,
    WRITE_CHECKIN,
    WRITE_GRATITUDE,
    WRITE_MONTAGE,
    /** What the owner may do and see as an admin. */
    ADMIN
}
