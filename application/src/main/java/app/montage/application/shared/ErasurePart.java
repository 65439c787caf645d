package app.montage.application.shared;

/**
 * A part of what is kept of people, to be erased when they have left. Each context has one or more; whoever erases finds
 * them all, so that a new context needs no word of it elsewhere.
 */
@FunctionalInterface
public interface ErasurePart {
    /**
     * Erases some of it in the open transaction. What is done again does no harm.
     *
     * @param most how many rows
     * @return how many there were; 0 once nothing is left
     */
    int erase(Leaver leaver, int most);
}
