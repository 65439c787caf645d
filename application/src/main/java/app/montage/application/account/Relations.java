package app.montage.application.account;

import app.montage.application.shared.Viewer;
import app.montage.domain.account.Relation;
import app.montage.domain.shared.UserId;
import java.util.Collection;
import java.util.Map;

/** Tells what there is between the viewer and other people. */
public interface Relations {
    /** One for each of the people, in one statement. */
    Map<UserId, Relation> with(Viewer viewer, Collection<UserId> others);
}
