package app.montage.application.montage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A fresh montage held fast, as all who have the same clearance see it. Whoever gets it may open it. */
public interface MontageEdition {
    /** Equal for editions that show the same; small enough to be kept beside what was made of them. */
    Object mark();

    /** The montage with the page that is asked for; nothing where this edition does not hold that page. */
    Optional<MontageView> show(@Nullable ItemsRequest items);
}
