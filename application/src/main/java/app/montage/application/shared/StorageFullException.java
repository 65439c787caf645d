package app.montage.application.shared;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** There is no room for another file. */
public final class StorageFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Java has no exception of its own for that; these are the words of the systems we run on. */
    private static final List<String> WORDS =
            List.of("no space left", "not enough space on the disk", "quota exceeded");

    public StorageFullException(Throwable cause) {
        super("There is no room for another file.", cause);
    }

    /** Whether it was for want of room that something could not be written. */
    public static boolean isBehind(@Nullable Throwable failure) {
        return Stream.iterate(failure, it -> it != null, Throwable::getCause)
                .map(it -> String.valueOf(it.getMessage()).toLowerCase(Locale.ROOT))
                .anyMatch(said -> WORDS.stream().anyMatch(said::contains));
    }
}
