package app.montage.application.account;

import static app.montage.domain.account.AccessRefusal.USER_SESSION_NOT_FOUND;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserSessionId;

/** Signs the viewer out where they are. */
@UseCase
public final class SignOut {
    private final EndSession endSession;

    public SignOut(EndSession endSession) {
        this.endSession = endSession;
    }

    public Result<UserSessionId> handle(Viewer viewer) {
        UserSessionId current = viewer.session();
        return current == null ? refused(USER_SESSION_NOT_FOUND) : endSession.end(viewer, current, "signOut");
    }
}
