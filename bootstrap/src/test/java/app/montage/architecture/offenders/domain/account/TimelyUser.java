package app.montage.architecture.offenders.domain.account;

import java.time.Instant;

/** A value that asks the clock. */
public record TimelyUser(Instant since) {
    public static TimelyUser fresh() {
        return new TimelyUser(Instant.now());
    }
}
