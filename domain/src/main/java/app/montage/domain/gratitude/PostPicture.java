package app.montage.domain.gratitude;

import app.montage.domain.moment.Caption;
import app.montage.domain.moment.MediaWidget;
import app.montage.domain.moment.MimeType;
import app.montage.domain.moment.Pixels;
import app.montage.domain.moment.Url;
import app.montage.domain.shared.FileKey;

/**
 * A picture that a person has sent for a post, kept as a file that never changes. Its name cannot be guessed, and whoever was
 * told it may see the picture.
 */
public record PostPicture(PictureId id, Pixels width, Pixels height) {
    /** Of one post. */
    public static final int MOST = 10;

    /** The path of this server where pictures are shown. */
    public static final String PATH = "/api/post-pictures/";

    public FileKey file() {
        return file(id);
    }

    public static FileKey file(PictureId id) {
        return new FileKey("post_pictures/" + fileName(id));
    }

    public String url() {
        return PATH + fileName(id);
    }

    private static String fileName(PictureId id) {
        return id.value() + ".jpg";
    }

    MediaWidget widget(Caption caption) {
        return new MediaWidget(new Url(url()), new MimeType("image/jpeg"), width, height, null, caption);
    }
}
