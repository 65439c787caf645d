package app.montage.application.gratitude;

import static app.montage.domain.shared.Result.ok;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.gratitude.RecentShare;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Clock;

/** Lets the viewer say how much of their feed is for what is new. It holds from the next time that they open it. */
@UseCase
public final class UpdateFeedPreferences {
    public record Input(RecentShare recentShare) {}

    private final FeedPreferences preferences;
    private final RecordAuditEntry audit;
    private final Transactions transactions;
    private final Clock clock;

    public UpdateFeedPreferences(
            FeedPreferences preferences, RecordAuditEntry audit, Transactions transactions, Clock clock) {
        this.preferences = preferences;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<UserId> handle(Viewer viewer, Input input) {
        return transactions.call(() -> {
            RecentShare old = preferences.recentShare(viewer.id());
            if (!input.recentShare().equals(old)) change(viewer, old, input.recentShare());
            return ok(viewer.id());
        });
    }

    private void change(Viewer viewer, RecentShare old, RecentShare share) {
        preferences.save(viewer.id(), share, clock.instant());
        audit.handle(
                viewer,
                AuditEntry.of(Severity.LOW, "updateFeedPreferences", Thing.of(viewer.id()))
                        .changed("recentShare", old.percent(), share.percent()));
    }
}
