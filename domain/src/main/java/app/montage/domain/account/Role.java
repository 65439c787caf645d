package app.montage.domain.account;

/** What somebody may do for the product, beyond living in it (NST-1). */
public enum Role {
    GUEST,
    USER,
    ADMIN,
    SUPER_ADMIN;

    public boolean isAdmin() {
        return this == ADMIN || this == SUPER_ADMIN;
    }

    /** Whether somebody of this role may decide on somebody of the other. */
    public boolean rules(Role other) {
        return this == SUPER_ADMIN || (this == ADMIN && !other.isAdmin());
    }
}
