package app.montage.application.gratitude;

import app.montage.application.shared.Upload;
import app.montage.domain.moment.Pixels;
import app.montage.domain.shared.Result;

/** Makes pictures of posts of what people send. */
public interface PictureMaker {
    /** A JPEG, with nothing in it but what is seen. */
    record Made(byte[] jpeg, Pixels width, Pixels height) {}

    /**
     * The whole picture, upright, its longer side 2,048 pixels at most. Refused is what is no JPEG, PNG or WebP by its content, what
     * is broken, and what has too many pixels. Where many are made, it waits for its turn.
     *
     * @throws app.montage.application.shared.UnavailableException where its turn does not come soon
     */
    Result<Made> make(Upload upload);
}
