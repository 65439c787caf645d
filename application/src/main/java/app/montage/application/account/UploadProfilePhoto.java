package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.STORAGE_FULL;
import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.shared.PhotoRefusal.PHOTO_TOO_BIG;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.audit.RecordAuditEntry;
import app.montage.application.shared.IdempotencyKeys;
import app.montage.application.shared.Ids;
import app.montage.application.shared.StorageFullException;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Upload;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.PhotoSize;
import app.montage.domain.account.ProfilePhoto;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has the viewer shown by a photo that they send (GRA-59); the one before it is deleted. */
@UseCase
public final class UploadProfilePhoto {
    public record Input(Upload photo, @Nullable IdempotencyKey idempotencyKey) {}

    private static final IdempotencyKeys.Wish<UserId> WISH =
            new IdempotencyKeys.Wish<>("uploadProfilePhoto", UserId::new, UserId::value);

    private final PhotoMaker maker;
    private final PhotoFiles files;
    private final ProfilePhotos photos;
    private final RecordAuditEntry audit;
    private final IdempotencyKeys keys;
    private final Transactions transactions;
    private final Ids ids;

    public UploadProfilePhoto(
            PhotoMaker maker,
            PhotoFiles files,
            ProfilePhotos photos,
            RecordAuditEntry audit,
            IdempotencyKeys keys,
            Transactions transactions,
            Ids ids) {
        this.maker = maker;
        this.files = files;
        this.photos = photos;
        this.audit = audit;
        this.keys = keys;
        this.transactions = transactions;
        this.ids = ids;
    }

    public Result<UserId> handle(Viewer viewer, Input input) {
        if (input.photo().size() > ProfilePhoto.MOST_BYTES) return refused(PHOTO_TOO_BIG);
        try {
            return maker.make(input.photo()).then(variants -> keep(viewer, input, variants));
        } catch (StorageFullException _) {
            return refused(STORAGE_FULL);
        }
    }

    /** No transaction is open while files are written, which may take long. */
    private Result<UserId> keep(Viewer viewer, Input input, Map<PhotoSize, byte[]> variants) {
        ProfilePhoto photo = ProfilePhoto.of(ids.next());
        files.keep(photo, variants);
        return transactions.call(() -> keys.once(viewer, WISH, input.idempotencyKey(), () -> choose(viewer, photo)));
    }

    private Result<UserId> choose(Viewer viewer, ProfilePhoto photo) {
        return photos.find(viewer.id())
                .map(old -> {
                    photos.save(new ProfilePhotos.Chosen(old.person(), photo));
                    files.replace(old.photo(), photo);
                    audit.handle(viewer, entry(old, photo));
                    return ok(old.person());
                })
                .orElse(refused(USER_NOT_FOUND));
    }

    private static AuditEntry entry(ProfilePhotos.Chosen old, ProfilePhoto photo) {
        return AuditEntry.of(Severity.LOW, "uploadProfilePhoto", Thing.of(old.person()))
                .changedUntold("photo", old.photo(), photo);
    }
}
