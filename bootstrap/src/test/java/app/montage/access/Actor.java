package app.montage.access;

/** Who asks, by what there is between them and the owner of what they ask for. */
enum Actor {
    NOBODY,
    STRANGER,
    /** Has asked to follow the owner. */
    PENDING,
    FOLLOWER,
    FRIEND,
    /** The owner has blocked them. */
    BLOCKED,
    /** They have blocked the owner. */
    BLOCKING,
    OWNER,
    STAFF,
    ADMIN,
    /** The owner's API key of all scopes. */
    KEY,
    /** The owner's API key that may only read. */
    READ_KEY,
    /** An admin's API key of all scopes. */
    ADMIN_KEY,
    /** An admin's API key of all scopes but ADMIN. */
    LESSER_KEY,
    /** A friend who was put out. */
    DEACTIVATED,
    /** A friend who is no more. */
    DELETED,
    /** A friend of somebody who was put out. */
    OF_DEACTIVATED,
    /** A friend of somebody who is no more. */
    OF_DELETED;

    boolean isFriend() {
        return this == FRIEND || ordinal() >= DEACTIVATED.ordinal();
    }

    boolean isAdmin() {
        return this == ADMIN || this == ADMIN_KEY || this == LESSER_KEY;
    }

    boolean isOwner() {
        return this == OWNER || this == KEY || this == READ_KEY;
    }

    boolean isKey() {
        return this == KEY || this == READ_KEY || this == ADMIN_KEY || this == LESSER_KEY;
    }
}
