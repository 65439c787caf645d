package app.montage.domain.montage;

import java.util.UUID;

/** A montage, through all its generations. */
public record MontageId(UUID value) {}
