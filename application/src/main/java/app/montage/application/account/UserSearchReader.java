package app.montage.application.account;

import app.montage.application.shared.Viewer;
import app.montage.domain.account.SearchText;
import java.util.List;

/** Finds people by a part of their username. */
public interface UserSearchReader {
    /**
     * Those whose name begins with the text first, then those whose name has it further inside, each by name: so many
     * at most. Who looks for others types more letters.
     */
    List<UserView> matching(Viewer viewer, SearchText text, int first);
}
