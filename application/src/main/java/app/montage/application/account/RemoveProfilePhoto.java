package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.NO_PROFILE_PHOTO;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;

/** Has the viewer shown by no photo any more; its files are deleted. */
@UseCase
public final class RemoveProfilePhoto {
    private final ProfilePhotos photos;
    private final PhotoFiles files;
    private final RecordAuditEntry audit;
    private final Transactions transactions;

    public RemoveProfilePhoto(
            ProfilePhotos photos, PhotoFiles files, RecordAuditEntry audit, Transactions transactions) {
        this.photos = photos;
        this.files = files;
        this.audit = audit;
        this.transactions = transactions;
    }

    public Result<UserId> handle(Viewer viewer) {
        return transactions.call(() -> photos.find(viewer.id())
                .filter(it -> it.photo() != null)
                .map(old -> remove(viewer, old))
                .orElse(refused(NO_PROFILE_PHOTO)));
    }

    private Result<UserId> remove(Viewer viewer, ProfilePhotos.Chosen old) {
        photos.save(new ProfilePhotos.Chosen(old.person(), null));
        files.replace(old.photo(), null);
        audit.handle(
                viewer,
                AuditEntry.of(Severity.LOW, "removeProfilePhoto", Thing.of(old.person()))
                        .changedUntold("photo", old.photo(), null));
        return ok(old.person());
    }
}
