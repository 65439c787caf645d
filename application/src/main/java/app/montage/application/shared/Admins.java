package app.montage.application.shared;

/** Those who look after the product. It stands here since contexts that know nobody must ask. */
@FunctionalInterface
public interface Admins {
    /** Whether the viewer is one now; asked of the database each time, since few ever ask. */
    boolean has(Viewer viewer);
}
