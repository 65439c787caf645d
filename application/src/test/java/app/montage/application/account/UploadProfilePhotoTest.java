package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.NO_PROFILE_PHOTO;
import static app.montage.domain.account.AccountRefusal.STORAGE_FULL;
import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.shared.PhotoRefusal.PHOTO_NOT_AN_IMAGE;
import static app.montage.domain.shared.PhotoRefusal.PHOTO_TOO_BIG;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.audit.InMemoryAuditLog;
import app.montage.application.shared.CountingIds;
import app.montage.application.shared.DeleteFiles;
import app.montage.application.shared.FileContent;
import app.montage.application.shared.InMemoryDoomedFiles;
import app.montage.application.shared.InMemoryFiles;
import app.montage.application.shared.InMemoryIdempotencyKeys;
import app.montage.application.shared.StorageFullException;
import app.montage.application.shared.StoredFile;
import app.montage.application.shared.StoredFiles;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Upload;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.PhotoSize;
import app.montage.domain.account.ProfilePhoto;
import app.montage.domain.shared.FileKey;
import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UploadProfilePhotoTest {
    private static final UserId ALICE = new UserId(UUID.randomUUID());
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    private final InMemoryAuditLog auditLog = new InMemoryAuditLog();
    private final InMemoryProfilePhotos photos = new InMemoryProfilePhotos();
    private final InMemoryFiles files = new InMemoryFiles();
    private final InMemoryDoomedFiles doomed = new InMemoryDoomedFiles();
    private final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys();
    private final DeleteFiles deleteFiles = new DeleteFiles(doomed, files, CLOCK);
    private final UploadProfilePhoto uploadProfilePhoto = into(files);

    UploadProfilePhotoTest() {
        photos.add(ALICE);
    }

    private UploadProfilePhoto into(StoredFiles store) {
        return new UploadProfilePhoto(
                UploadProfilePhotoTest::made,
                new PhotoFiles(store, doomed, Transactions.direct(), CLOCK),
                photos,
                auditLog.recorder(),
                keys,
                Transactions.direct(),
                new CountingIds());
    }

    /** Takes whatever begins with a one for an image. */
    private static Result<Map<PhotoSize, byte[]>> made(Upload upload) {
        try (InputStream in = upload.open()) {
            int first = in.read();
            return first != 1
                    ? refused(PHOTO_NOT_AN_IMAGE)
                    : ok(Arrays.stream(PhotoSize.values()).collect(Collectors.toMap(Function.identity(), it ->
                            new byte[] {(byte) it.ordinal()})));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static UploadProfilePhoto.Input photo(int first, long size, @Nullable String key) {
        Upload upload = new Upload() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(new byte[] {(byte) first});
            }
        };
        return new UploadProfilePhoto.Input(upload, key == null ? null : new IdempotencyKey(key));
    }

    private static Viewer alice() {
        return Viewer.of(ALICE);
    }

    @Test
    void a_photo_has_four_files_that_live_until_the_next_one_comes() {
        assertThat(uploadProfilePhoto.handle(alice(), photo(1, 9, null))).isEqualTo(ok(ALICE));
        ProfilePhoto first = Objects.requireNonNull(photos.of(ALICE));
        assertThat(files.all()).containsOnlyKeys(first.files());
        assertThat(doomed.all()).isEmpty();

        uploadProfilePhoto.handle(alice(), photo(1, 9, null));
        ProfilePhoto second = Objects.requireNonNull(photos.of(ALICE));
        assertThat(doomed.all()).containsOnlyKeys(first.files());
        assertThat(deleteFiles.handle()).isEqualTo(4);
        assertThat(files.all()).containsOnlyKeys(second.files());
    }

    @Test
    void what_is_removed_is_deleted() {
        uploadProfilePhoto.handle(alice(), photo(1, 9, null));
        RemoveProfilePhoto removeProfilePhoto = new RemoveProfilePhoto(
                photos,
                new PhotoFiles(files, doomed, Transactions.direct(), CLOCK),
                auditLog.recorder(),
                Transactions.direct());
        assertThat(removeProfilePhoto.handle(alice())).isEqualTo(ok(ALICE));
        assertThat(photos.of(ALICE)).isNull();
        deleteFiles.handle();
        assertThat(files.all()).isEmpty();
        assertThat(removeProfilePhoto.handle(alice())).isEqualTo(refused(NO_PROFILE_PHOTO));
    }

    @Test
    void what_is_refused_leaves_nothing() {
        assertThat(uploadProfilePhoto.handle(alice(), photo(2, 9, null))).isEqualTo(refused(PHOTO_NOT_AN_IMAGE));
        assertThat(uploadProfilePhoto.handle(alice(), photo(1, ProfilePhoto.MOST_BYTES + 1, null)))
                .isEqualTo(refused(PHOTO_TOO_BIG));
        assertThat(photos.of(ALICE)).isNull();
        assertThat(files.all()).isEmpty();
        assertThat(doomed.all()).isEmpty();
    }

    @Test
    void of_somebody_who_is_gone_nothing_is_left_in_an_hour() {
        Viewer gone = Viewer.of(new UserId(UUID.randomUUID()));
        assertThat(uploadProfilePhoto.handle(gone, photo(1, 9, null))).isEqualTo(refused(USER_NOT_FOUND));
        assertThat(doomed.all()).containsOnlyKeys(files.all().keySet()).hasSize(4);
    }

    @Test
    void the_same_wish_again_changes_nothing() {
        uploadProfilePhoto.handle(alice(), photo(1, 9, "holiday"));
        ProfilePhoto first = Objects.requireNonNull(photos.of(ALICE));
        assertThat(uploadProfilePhoto.handle(alice(), photo(1, 9, "holiday"))).isEqualTo(ok(ALICE));
        assertThat(photos.of(ALICE)).isEqualTo(first);
        assertThat(doomed.all()).hasSize(4).doesNotContainKeys(first.file(PhotoSize.SMALL));
    }

    @Test
    void where_one_file_finds_no_room_none_is_left() {
        StoredFiles full = new StoredFiles() {
            @Override
            public void keep(FileKey key, FileContent content) {
                if (files.all().size() == 2) throw new StorageFullException(new IOException("full"));
                files.keep(key, content);
            }

            @Override
            public Optional<StoredFile> open(FileKey key) {
                return files.open(key);
            }

            @Override
            public List<FileKey> list(String folder, @Nullable FileKey after, int most) {
                return files.list(folder, after, most);
            }

            @Override
            public void delete(FileKey key) {
                files.delete(key);
            }
        };
        assertThat(into(full).handle(alice(), photo(1, 9, null))).isEqualTo(refused(STORAGE_FULL));
        assertThat(photos.of(ALICE)).isNull();
        deleteFiles.handle();
        assertThat(files.all()).isEmpty();
    }
}
