package app.montage.application.account;

import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
import java.util.Optional;

/** Tells admins of people, and others of nobody. */
public interface MemberReader {
    /**
     * Those whose username or e-mail address begins so, by username.
     *
     * @param prefix in lower case; empty for all
     */
    Page<MemberView> page(Viewer viewer, String prefix, PageRequest<String> page);

    int count(Viewer viewer, String prefix);

    Optional<MemberView> one(Viewer viewer, UserId id);
}
