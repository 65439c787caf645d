package app.montage.domain.moment;

/** The closed kinds of widget; may grow. */
public enum WidgetType {
    MEDIA,
    TEXT,
    LOCATION,
    LINK,
    RATING
}
