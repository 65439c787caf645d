package app.montage.domain.montage;

/** What an owner says of a widget in their montages. Pinned ones take places first, hidden ones never enter. */
public enum Preference {
    NONE,
    PINNED,
    HIDDEN,
    LESS_LIKE_THIS
}
