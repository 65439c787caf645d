package app.montage.domain.gratitude;

import java.util.UUID;

/** Names a post. */
public record PostId(UUID value) {}
