package app.montage.application.shared;

import app.montage.domain.shared.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of what is kept of people, for the copy that they may have of it. Each context has some; whoever makes the copy finds
 * them all, so that a new context needs no word of it elsewhere.
 */
public interface ExportPart {
    /**
     * One thing of the list.
     *
     * @param place where it stands in the list
     * @param json an object
     */
    record Piece(String place, String json) {}

    /** What the list is called among all lists, such as {@code checkin/checkins}. */
    String name();

    /** The next so many of the person's things, behind this place. */
    List<Piece> page(UserId person, @Nullable String after, int most);
}
