package app.montage.application.account;

import app.montage.application.shared.Viewer;
import java.util.List;

/**
 * Tells whom the viewer may want to follow (feed.md 9.4): people who are followed by those whom the viewer follows. Who is
 * muted is neither suggested nor a reason to; nor is a private account suggested that shows no photo.
 */
public interface SuggestionReader {
    enum Order {
        /** Those whom most follow first, then by username. */
        MUTUAL_COUNT,
        USERNAME
    }

    List<SuggestionView> suggestions(Viewer viewer, Order order, int first);
}
