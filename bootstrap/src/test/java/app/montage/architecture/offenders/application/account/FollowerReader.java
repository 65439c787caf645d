package app.montage.architecture.offenders.application.account;

import app.montage.domain.shared.UserId;

/** A reader that does not ask who wants to know. */
public interface FollowerReader {
    int count(UserId followed);
}
