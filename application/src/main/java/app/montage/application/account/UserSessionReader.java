package app.montage.application.account;

import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserSessionId;

/** Tells people where they are signed in; each their own alone. */
public interface UserSessionReader {
    /** Newest first. */
    Page<UserSessionView> page(Viewer viewer, PageRequest<UserSessionId> request);

    int count(Viewer viewer);
}
