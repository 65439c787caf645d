package app.montage.application.account;

import java.time.Duration;

/**
 * How people leave, and what they may take along.
 *
 * @param grace how long who has deleted their account may have it back (P-19)
 * @param exportLife how long a copy of somebody's data lies ready
 * @param linkLife how long a link to one is good, at most
 * @param exportsADay how many somebody may ask for in 24 hours
 */
public record LeavingSettings(Duration grace, Duration exportLife, Duration linkLife, int exportsADay) {}
