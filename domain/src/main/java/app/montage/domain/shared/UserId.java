package app.montage.domain.shared;

import java.util.UUID;

/** A person of this product, in whatever context. */
public record UserId(UUID value) {}
