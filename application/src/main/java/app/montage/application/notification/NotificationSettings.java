package app.montage.application.notification;

import java.time.Duration;

/**
 * How people are told of things.
 *
 * @param anHour how many of a kind stand by themselves in an hour, before the rest comes in one batch (P-15)
 * @param life how long what was told is kept
 * @param collecting how long a letter waits for more to tell
 * @param pause how long nothing is sent again of the same notification
 */
public record NotificationSettings(int anHour, Duration life, Duration collecting, Duration pause) {}
