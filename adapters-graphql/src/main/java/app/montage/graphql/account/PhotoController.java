package app.montage.graphql.account;

import app.montage.application.account.PhotoReader;
import app.montage.application.shared.StoredFile;
import app.montage.application.shared.StoredFiles;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.PhotoSize;
import app.montage.domain.account.ProfilePhoto;
import app.montage.domain.shared.InvalidValue;
import app.montage.graphql.transport.StoredPictures;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows photos to whoever knows where they are: the address cannot be guessed, and is told to those who may know of the person
 * (GRA-62). It shows the same for as long as it shows anything.
 */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PhotoController {
    private static final String FOLDER = "/api/photos/";

    private final PhotoReader photos;
    private final StoredFiles files;

    PhotoController(PhotoReader photos, StoredFiles files) {
        this.photos = photos;
        this.files = files;
    }

    static String url(ProfilePhoto photo, PhotoSize size) {
        return FOLDER + photo.fileName(size);
    }

    @Get(FOLDER + "{file}")
    @Produces(StoredPictures.JPEG)
    HttpResponse<?> photo(String file) {
        return StoredPictures.answer(Arrays.stream(PhotoSize.values())
                .flatMap(size -> content(file, size).stream())
                .findFirst());
    }

    /** Nothing where the file is not of that size, or of no photo that is shown. */
    private Optional<StoredFile> content(String file, PhotoSize size) {
        ProfilePhoto photo = photo(file, size);
        return photo == null || !photos.isShown(Viewer.anonymous(), photo)
                ? Optional.empty()
                : files.open(photo.file(size));
    }

    private static @Nullable ProfilePhoto photo(String file, PhotoSize size) {
        try {
            int end = file.lastIndexOf('_');
            ProfilePhoto photo = new ProfilePhoto(end < 0 ? file : file.substring(0, end));
            return photo.fileName(size).equals(file) ? photo : null;
        } catch (InvalidValue _) {
            return null;
        }
    }
}
