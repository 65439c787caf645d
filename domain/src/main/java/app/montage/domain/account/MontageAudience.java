package app.montage.domain.account;

/** Whom an owner lets open their montages; of the items in them, everybody sees only what they may see. */
public enum MontageAudience {
    ONLY_ME,
    FRIENDS,
    EVERYONE
}
