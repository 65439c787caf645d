package app.montage.domain.montage;

import java.util.UUID;

/** A preference, through all that its owner says of the same widget, until it is removed. */
public record MontagePreferenceId(UUID value) {}
