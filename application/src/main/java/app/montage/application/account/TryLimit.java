package app.montage.application.account;

import java.time.Duration;

/**
 * How often something may be tried.
 *
 * @param what the name of what is counted
 * @param within the time that begins with the first try; after it, counting starts anew
 */
public record TryLimit(String what, int most, Duration within) {}
