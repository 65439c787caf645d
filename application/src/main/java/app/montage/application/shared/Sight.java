package app.montage.application.shared;

import app.montage.domain.shared.UserId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * For whom the work that this thread does looks at what is kept: the second barrier, behind the viewer that each reader and
 * use case asks for. The database shows what is somebody's own to them alone, and nothing where nobody has said who looks.
 * Whoever takes work in says it once, and it goes with the thread; what must look further says so where it does.
 *
 * @param person whose own is seen; null where nobody's is
 * @param isEverything whether all there is is seen, as the program itself must to let people in or to do its chores
 */
public record Sight(@Nullable UserId person, boolean isEverything) {
    private static final ScopedValue<Sight> CURRENT = ScopedValue.newInstance();
    private static final Sight NOTHING = new Sight(null, false);
    private static final Sight EVERYTHING = new Sight(null, true);

    /** What is the viewer's own. */
    public static Sight of(Viewer viewer) {
        return viewer.user() == null ? NOTHING : new Sight(viewer.user(), false);
    }

    /** All there is. */
    public static Sight everything() {
        return EVERYTHING;
    }

    /** Nobody's own: as long as nobody has said who looks. */
    public static Sight nothing() {
        return NOTHING;
    }

    /** That of the work that this thread does. */
    public static Sight current() {
        return CURRENT.orElse(NOTHING);
    }

    /** Does the work, seeing so far. */
    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /** As above, for work without a result. */
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }
}
