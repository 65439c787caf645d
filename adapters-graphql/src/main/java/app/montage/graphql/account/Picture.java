package app.montage.graphql.account;

import app.montage.application.account.UserView;
import app.montage.domain.account.PhotoSize;
import app.montage.domain.account.ProfilePhoto;
import java.util.Arrays;
import java.util.List;

/**
 * What a person is shown by: their photo, or what is drawn in its place.
 *
 * @param isDrawn whether they have no photo
 */
record Picture(boolean isDrawn, List<Variant> variants) {
    record Variant(PhotoSize size, String url) {}

    static Picture of(UserView user) {
        return new Picture(
                user.photo() == null,
                Arrays.stream(PhotoSize.values())
                        .map(size -> new Variant(size, url(user, size)))
                        .toList());
    }

    static String url(UserView user) {
        return url(user, PhotoSize.MEDIUM);
    }

    /** What is drawn is as sharp at any size. */
    private static String url(UserView user, PhotoSize size) {
        ProfilePhoto photo = user.photo();
        return photo == null ? AvatarController.url(user) : PhotoController.url(photo, size);
    }
}
