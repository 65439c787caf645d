package app.montage.persistence.shared;

/** Hears of every statement that ran. */
@FunctionalInterface
public interface SqlObserver {
    /**
     * @param name the statement's name: the comment that it starts with, or "unnamed"
     * @param nanos how long the database and the way to it took
     */
    void ran(String name, long nanos);
}
