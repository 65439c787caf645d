package app.montage.application.account;

/**
 * What there is between the viewer and another person, as the viewer may know it.
 *
 * @param follows the viewer actively follows the other
 * @param requested the viewer has asked to follow the other, and waits
 * @param followed the other actively follows the viewer
 * @param requesting the other has asked to follow the viewer, and waits
 * @param muted the viewer has muted the other
 */
public record RelationView(boolean follows, boolean requested, boolean followed, boolean requesting, boolean muted) {
    public static final RelationView NONE = new RelationView(false, false, false, false, false);

    /** Friends follow each other. */
    public boolean isFriendship() {
        return follows && followed;
    }
}
