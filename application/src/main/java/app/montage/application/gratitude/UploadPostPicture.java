package app.montage.application.gratitude;

import static app.montage.domain.account.AccountRefusal.STORAGE_FULL;
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
import app.montage.domain.account.ProfilePhoto;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.gratitude.PictureId;
import app.montage.domain.gratitude.PostPicture;
import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.Result;
import org.jspecify.annotations.Nullable;

/** Takes a picture for a post that the viewer is about to write. One that no post gets within a day is forgotten. */
@UseCase
public final class UploadPostPicture {
    public record Input(Upload picture, @Nullable IdempotencyKey idempotencyKey) {}

    private static final IdempotencyKeys.Wish<PictureId> WISH =
            new IdempotencyKeys.Wish<>("uploadPostPicture", PictureId::new, PictureId::value);

    private final PictureMaker maker;
    private final PictureFiles files;
    private final RecordAuditEntry audit;
    private final IdempotencyKeys keys;
    private final Transactions transactions;
    private final Ids ids;

    public UploadPostPicture(
            PictureMaker maker,
            PictureFiles files,
            RecordAuditEntry audit,
            IdempotencyKeys keys,
            Transactions transactions,
            Ids ids) {
        this.maker = maker;
        this.files = files;
        this.audit = audit;
        this.keys = keys;
        this.transactions = transactions;
        this.ids = ids;
    }

    public Result<PictureId> handle(Viewer viewer, Input input) {
        if (input.picture().size() > ProfilePhoto.MOST_BYTES) return refused(PHOTO_TOO_BIG);
        try {
            return maker.make(input.picture()).then(made -> keep(viewer, input, made));
        } catch (StorageFullException _) {
            return refused(STORAGE_FULL);
        }
    }

    /** No transaction is open while the file is written, which may take long. */
    private Result<PictureId> keep(Viewer viewer, Input input, PictureMaker.Made made) {
        PostPicture picture = new PostPicture(new PictureId(ids.next()), made.width(), made.height());
        files.keep(picture, made.jpeg());
        return transactions.call(() -> keys.once(viewer, WISH, input.idempotencyKey(), () -> add(viewer, picture)));
    }

    private Result<PictureId> add(Viewer viewer, PostPicture picture) {
        files.add(viewer.id(), picture);
        audit.handle(
                viewer,
                AuditEntry.of(
                        Severity.LOW,
                        "uploadPostPicture",
                        new Thing("Picture", picture.id().value())));
        return ok(picture.id());
    }
}
