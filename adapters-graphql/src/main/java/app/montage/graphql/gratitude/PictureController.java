package app.montage.graphql.gratitude;

import app.montage.application.gratitude.PictureReader;
import app.montage.application.shared.StoredFiles;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.PictureId;
import app.montage.domain.gratitude.PostPicture;
import app.montage.graphql.transport.StoredPictures;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows pictures of posts to whoever knows where they are: the address cannot be guessed, and is told to those who may see the
 * post. It shows the same for as long as it shows anything.
 */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PictureController {
    private static final Pattern FILE = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.jpg");

    private final PictureReader pictures;
    private final StoredFiles files;

    PictureController(PictureReader pictures, StoredFiles files) {
        this.pictures = pictures;
        this.files = files;
    }

    @Get(PostPicture.PATH + "{file}")
    @Produces(StoredPictures.JPEG)
    HttpResponse<?> picture(String file) {
        return StoredPictures.answer(id(file).filter(it -> pictures.isShown(Viewer.anonymous(), it))
                .flatMap(it -> files.open(PostPicture.file(it))));
    }

    private static Optional<PictureId> id(String file) {
        Matcher matcher = FILE.matcher(file);
        return matcher.matches() ? Optional.of(new PictureId(UUID.fromString(matcher.group(1)))) : Optional.empty();
    }
}
