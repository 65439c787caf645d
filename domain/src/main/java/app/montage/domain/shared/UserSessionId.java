package app.montage.domain.shared;

import java.util.UUID;

/** Somebody's being signed in on one device. It stands here since a viewer may be known by it in whatever context. */
public record UserSessionId(UUID value) {}
