package app.montage.application.account;

import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
import java.util.Collection;
import java.util.Map;

/** Tells what there is between the viewer and other people. */
public interface RelationReader {
    /** One for each of the people, in one statement (GRA-56). */
    Map<UserId, RelationView> with(Viewer viewer, Collection<UserId> others);
}
