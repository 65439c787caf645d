package app.montage.domain.account;

import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.UUID;

/** Builds follows for stories: an active one between two people nobody knows, until told otherwise. */
public final class AFollow {
    private UserId follower = new UserId(UUID.randomUUID());
    private UserId followed = new UserId(UUID.randomUUID());
    private Follow.Status status = Follow.Status.ACTIVE;

    private AFollow() {}

    public static AFollow aFollow() {
        return new AFollow();
    }

    public AFollow by(UserId person) {
        follower = person;
        return this;
    }

    public AFollow of(UserId person) {
        followed = person;
        return this;
    }

    public AFollow pending() {
        status = Follow.Status.PENDING;
        return this;
    }

    public AFollow blocked() {
        status = Follow.Status.BLOCKED;
        return this;
    }

    public Follow build() {
        return new Follow(
                new FollowId(UUID.randomUUID()), follower, followed, status, Instant.parse("2026-03-01T10:00:00Z"));
    }
}
