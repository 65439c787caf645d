package app.montage.domain.montage;

/**
 * Why candidates are not in a montage, each counted once, under the first reason that holds.
 *
 * @param cap free to be picked, but kept out by a soft limit
 */
public record Exclusions(int hidden, int notReady, int consent, int interest, int duplicate, int cap) {}
