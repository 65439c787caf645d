package app.montage.domain.checkin;

import java.util.UUID;

/** Names a check-in. */
public record CheckinId(UUID value) {}
