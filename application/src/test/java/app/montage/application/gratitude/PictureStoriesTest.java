package app.montage.application.gratitude;

import static app.montage.domain.account.AccountRefusal.STORAGE_FULL;
import static app.montage.domain.gratitude.APost.NOW;
import static app.montage.domain.shared.PhotoRefusal.PHOTO_NOT_AN_IMAGE;
import static app.montage.domain.shared.PhotoRefusal.PHOTO_TOO_BIG;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.DeleteFiles;
import app.montage.application.shared.Leaver;
import app.montage.application.shared.StorageFullException;
import app.montage.application.shared.Upload;
import app.montage.domain.account.ProfilePhoto;
import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.PictureId;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.PostPicture;
import app.montage.domain.moment.Pixels;
import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PictureStoriesTest extends GratitudeStories {
    private static final PictureMaker.Made MADE = new PictureMaker.Made(new byte[] {7}, new Pixels(3), new Pixels(2));

    private Result<PictureMaker.Made> made = ok(MADE);
    private final UploadPostPicture uploadPostPicture =
            new UploadPostPicture(upload -> made, pictureFiles, audit, keys, direct, ids);

    @Test
    void what_is_sent_is_kept_and_forgotten_a_day_later_where_no_post_gets_it() {
        PictureId used = value(uploadPostPicture.handle(as(ALICE), upload(1, null)));
        PictureId unused = value(uploadPostPicture.handle(as(ALICE), upload(1, null)));
        createPost.handle(
                as(ALICE), wish("One", null, null, List.of(new PostPicture(used, MADE.width(), MADE.height()))));
        assertThat(forget(Duration.ofHours(23))).isZero();
        assertThat(forget(Duration.ofHours(25))).isEqualTo(1);
        new DeleteFiles(doomed, files, Clock.fixed(NOW.plus(Duration.ofDays(2)), ZoneOffset.UTC)).handle();
        assertThat(files.all()).containsOnlyKeys(PostPicture.file(used)).doesNotContainKey(PostPicture.file(unused));
    }

    @Test
    void what_is_no_picture_or_too_big_is_refused_and_nothing_is_kept() {
        assertThat(uploadPostPicture.handle(as(ALICE), upload(ProfilePhoto.MOST_BYTES + 1, null)))
                .isEqualTo(refused(PHOTO_TOO_BIG));
        made = refused(PHOTO_NOT_AN_IMAGE);
        assertThat(uploadPostPicture.handle(as(ALICE), upload(1, null))).isEqualTo(refused(PHOTO_NOT_AN_IMAGE));
        assertThat(files.all()).isEmpty();
    }

    @Test
    void where_there_is_no_room_it_is_refused() {
        UploadPostPicture full = new UploadPostPicture(
                upload -> {
                    throw new StorageFullException(new IOException("full"));
                },
                pictureFiles,
                audit,
                keys,
                direct,
                ids);
        assertThat(full.handle(as(ALICE), upload(1, null))).isEqualTo(refused(STORAGE_FULL));
    }

    @Test
    void a_repeated_wish_is_the_same_picture_and_what_came_again_goes() {
        Result<PictureId> first = uploadPostPicture.handle(as(ALICE), upload(1, "k"));
        assertThat(uploadPostPicture.handle(as(ALICE), upload(1, "k"))).isEqualTo(first);
        assertThat(doomed.all()).hasSize(1).doesNotContainKey(PostPicture.file(value(first)));
    }

    @Test
    void with_who_leaves_go_their_posts_pictures_and_words_and_what_they_did() {
        PostId others = posted();
        PostPicture picture = sent(BOB);
        createPost.handle(as(BOB), wish("Mine", null, null, List.of(picture)));
        likePost.handle(as(BOB), new LikePost.Input(others, null));
        likePost.handle(as(CLEO), new LikePost.Input(others, null));
        EraseGratitude erase =
                new EraseGratitude(deeds, comments, pictures, posts, forget, tallyMoment, pictureFiles, clock);
        Leaver bob = new Leaver(BOB, "bob@example.org", "bob");
        int steps = 0;
        while (erase.erase(bob, 500) > 0) steps++;
        assertThat(steps).isEqualTo(3);
        assertThat(posts.all()).extracting(it -> it.author()).containsOnly(ALICE);
        assertThat(deeds.all()).extracting(it -> it.person()).containsOnly(CLEO);
        assertThat(deeds.all()).extracting(it -> it.deed()).containsOnly(Deed.HEART);
        assertThat(doomed.all()).containsOnlyKeys(picture.file());
    }

    private int forget(Duration later) {
        Clock then = Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
        return new ForgetPictures(pictures, pictureFiles, direct, then).handle();
    }

    private static UploadPostPicture.Input upload(int size, @Nullable String key) {
        Upload upload = new Upload() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(new byte[1]);
            }
        };
        return new UploadPostPicture.Input(upload, key == null ? null : new IdempotencyKey(key));
    }
}
