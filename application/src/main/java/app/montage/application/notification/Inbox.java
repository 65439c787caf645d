package app.montage.application.notification;

import app.montage.domain.notification.NotificationPreferences;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Where somebody is told things, held by this transaction: nobody else tells them anything until it ends.
 *
 * @param now later than anything in it was told
 * @param zone by which its owner's days begin and end
 */
public record Inbox(UserId owner, Instant now, NotificationPreferences preferences, ZoneId zone) {}
