package app.montage.application.account;

import app.montage.application.shared.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes what is over: sessions, sign-ups that nobody confirmed, tokens for new passwords, tries of long ago (MAG-41). */
@UseCase
public final class ForgetExpired {
    private static final Duration LONG_AGO = Duration.ofDays(1);

    private final UserSessions sessions;
    private final SignUps signUps;
    private final PasswordResets resets;
    private final Tries tries;
    private final Clock clock;

    public ForgetExpired(UserSessions sessions, SignUps signUps, PasswordResets resets, Tries tries, Clock clock) {
        this.sessions = sessions;
        this.signUps = signUps;
        this.resets = resets;
        this.tries = tries;
        this.clock = clock;
    }

    public void handle() {
        Instant now = clock.instant();
        sessions.deleteExpired(now);
        signUps.deleteExpired(now);
        resets.deleteExpired(now);
        tries.deleteBefore(now.minus(LONG_AGO));
    }
}
