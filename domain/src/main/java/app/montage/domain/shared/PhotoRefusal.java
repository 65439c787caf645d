package app.montage.domain.shared;

import java.util.List;

/** Why a file was refused that is to be a photo of somebody, or a picture of a post. */
public enum PhotoRefusal implements Refusal {
    PHOTO_NOT_AN_IMAGE("A photo must be a JPEG, a PNG or a WebP image, whatever its file is called."),
    PHOTO_BROKEN("The image cannot be read: it is cut off or damaged."),
    PHOTO_TOO_BIG("A photo may have at most 5 MB."),
    PHOTO_TOO_MANY_PIXELS("A photo may have at most 25 million pixels, and 16,384 on a side.");

    private final String message;

    PhotoRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public List<String> fields() {
        return List.of("photo", "picture");
    }
}
