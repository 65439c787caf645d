package app.montage.application.account;

import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
import java.util.Collection;
import java.util.Map;

/** Tells what people say of themselves. Private accounts tell their active followers, others everybody. */
public interface ProfileReader {
    /** The profiles that the viewer may see, in one statement. */
    Map<UserId, ProfileView> many(Viewer viewer, Collection<UserId> ids);
}
