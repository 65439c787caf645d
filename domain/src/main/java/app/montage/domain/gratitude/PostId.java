package app.montage.domain.gratitude;

import java.util.UUID;

/** A post. */
public record PostId(UUID value) {}
