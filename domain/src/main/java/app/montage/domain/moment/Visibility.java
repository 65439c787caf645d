package app.montage.domain.moment;

/** Whom an owner lets see a thing, from fewest to most. */
public enum Visibility {
    PRIVATE,
    SHARED,
    FRIENDS,
    PUBLIC
}
