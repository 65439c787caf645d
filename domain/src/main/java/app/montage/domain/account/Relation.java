package app.montage.domain.account;

/**
 * What there is between a viewer and another person.
 *
 * @param follows the viewer actively follows the other
 * @param followed the other actively follows the viewer
 * @param blocked either has blocked the other
 */
public record Relation(boolean follows, boolean followed, boolean blocked) {
    public static final Relation NONE = new Relation(false, false, false);

    /** Friends follow each other. */
    public boolean isFriendship() {
        return follows && followed;
    }
}
