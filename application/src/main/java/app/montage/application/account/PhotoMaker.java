package app.montage.application.account;

import app.montage.application.shared.Upload;
import app.montage.domain.account.PhotoSize;
import app.montage.domain.shared.Result;
import java.util.Map;

/** Makes photos of what people send. */
public interface PhotoMaker {
    /**
     * The photo in all sizes: upright squares, as JPEG, with nothing in them but what is seen. Refused is what is no JPEG, PNG or
     * WebP by its content, what is broken, and what has too many pixels. Where many are made, it waits for its turn.
     *
     * @throws app.montage.application.shared.UnavailableException where its turn does not come soon
     */
    Result<Map<PhotoSize, byte[]>> make(Upload upload);
}
