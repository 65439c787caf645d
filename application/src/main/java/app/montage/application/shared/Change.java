package app.montage.application.shared;

import org.jspecify.annotations.Nullable;

/**
 * What an input says of a field that may be emptied: to leave it as it is, or what it is from now on, perhaps nothing.
 *
 * @param wanted whether the input says anything of the field
 */
public record Change<T>(boolean wanted, @Nullable T value) {
    public static <T> Change<T> none() {
        return new Change<>(false, null);
    }

    public static <T> Change<T> to(@Nullable T value) {
        return new Change<>(true, value);
    }

    /** What the field is now, given what it was. */
    public @Nullable T or(@Nullable T old) {
        return wanted ? value : old;
    }
}
