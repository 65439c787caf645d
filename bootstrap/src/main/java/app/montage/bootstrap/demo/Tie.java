package app.montage.bootstrap.demo;

import app.montage.domain.shared.UserId;
import java.util.List;

/** One person following another, asking to, or blocked by them. */
record Tie(UserId follower, UserId followed, Status status) {
    enum Status {
        ACTIVE,
        PENDING,
        BLOCKED
    }

    /** Each follows the other. */
    static List<Tie> friends(UserId one, UserId other) {
        return List.of(new Tie(one, other, Status.ACTIVE), new Tie(other, one, Status.ACTIVE));
    }
}
