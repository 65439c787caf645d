package app.montage.application.account;

import static app.montage.domain.shared.Result.ok;

import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;

/** Signs the viewer out on all of their devices, this one included. */
@UseCase
public final class SignOutEverywhere {
    private final UserSessions sessions;
    private final Transactions transactions;

    public SignOutEverywhere(UserSessions sessions, Transactions transactions) {
        this.sessions = sessions;
        this.transactions = transactions;
    }

    public Result<UserId> handle(Viewer viewer) {
        transactions.run(() -> sessions.endAll(viewer.id(), null));
        return ok(viewer.id());
    }
}
