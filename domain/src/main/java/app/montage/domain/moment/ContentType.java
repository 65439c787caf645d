package app.montage.domain.moment;

/** What a widget shows, as the scorer weighs it (scorer.md 8.4). */
public enum ContentType {
    VIDEO,
    PHOTO,
    AUDIO,
    TEXT,
    LOCATION,
    OTHER
}
