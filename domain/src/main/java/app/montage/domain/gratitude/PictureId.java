package app.montage.domain.gratitude;

import java.util.UUID;

/** Names a picture that was sent for a post. */
public record PictureId(UUID value) {}
