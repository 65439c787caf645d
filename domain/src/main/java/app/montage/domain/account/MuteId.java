package app.montage.domain.account;

import java.util.UUID;

/** Names one person's muting of another. */
public record MuteId(UUID value) {}
