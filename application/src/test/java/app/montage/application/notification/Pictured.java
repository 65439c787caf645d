package app.montage.application.notification;

import app.montage.domain.notification.NotificationType;
import app.montage.domain.shared.UserId;
import java.util.List;
import java.util.UUID;

/**
 * A notification as it stands in an inbox, for comparing.
 *
 * @param children what is in it, by id
 */
public record Pictured(
        UUID id, NotificationType type, int count, int people, List<UserId> latest, List<UUID> children) {}
