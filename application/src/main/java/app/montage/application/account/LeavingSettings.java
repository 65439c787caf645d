package app.montage.application.account;

import java.time.Duration;

/**
 * How people leave.
 *
 * @param grace how long who has deleted their account may have it back (P-19)
 */
public record LeavingSettings(Duration grace) {}
