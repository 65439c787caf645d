package app.montage.domain.gratitude;

/** What kind of post it is (GRA-10). */
public enum PostType {
    DAILY(DisplayScale.TRIPLE),
    PHOTO(DisplayScale.DOUBLE),
    SPONTANEOUS(DisplayScale.COMPACT);

    private final DisplayScale scale;

    PostType(DisplayScale scale) {
        this.scale = scale;
    }

    public DisplayScale displayScale() {
        return scale;
    }
}
