package app.montage.domain.moment;

import app.montage.domain.account.Relation;
import app.montage.domain.account.Standing;
import app.montage.domain.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The one rule of who may see what (model.md 4.3): how much of an owner's things a viewer may see. The SQL form is
 * {@code ClearanceSql}; a property test holds both against each other. Shares, and with them {@code SHARED} things for
 * others than their owner, come with the context that keeps shares.
 */
public enum Clearance {
    ALL(0),
    FRIENDS(2),
    PUBLIC(3),
    NOTHING(4);

    private final int level;

    Clearance(int level) {
        this.level = level;
    }

    /** The clearance whose level SQL answered. */
    public static Clearance ofLevel(int level) {
        return switch (level) {
            case 0 -> ALL;
            case 2 -> FRIENDS;
            case 3 -> PUBLIC;
            default -> NOTHING;
        };
    }

    /** What a viewer, or nobody in particular, may see of an owner. */
    public static Clearance of(@Nullable UserId viewer, UserId owner, Standing standing, Relation relation) {
        if (standing == Standing.GONE) return NOTHING;
        if (owner.equals(viewer)) return ALL;
        if (relation.blocked()) return NOTHING;
        if (relation.isFriendship()) return FRIENDS;
        return relation.follows() || standing == Standing.OPEN ? PUBLIC : NOTHING;
    }

    /** The least level, as SQL keeps visibilities, that may be seen. */
    public int level() {
        return level;
    }

    public boolean admits(Visibility visibility) {
        return visibility.ordinal() >= level;
    }
}
