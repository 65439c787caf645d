package app.montage.storage.shared;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whether it was for want of room that something could not be written: Java has no exception of its own for that. */
final class Room {
    private Room() {}

    static boolean isGone(@Nullable Throwable failure) {
        return Stream.iterate(failure, it -> it != null, Throwable::getCause)
                .map(it -> String.valueOf(it.getMessage()).toLowerCase(Locale.ROOT))
                .anyMatch(it -> it.contains("no space left")
                        || it.contains("not enough space on the disk")
                        || it.contains("quota exceeded"));
    }
}
