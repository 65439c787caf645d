package app.montage.domain.account;

import java.util.UUID;

/** An API key. */
public record ApiKeyId(UUID value) {}
