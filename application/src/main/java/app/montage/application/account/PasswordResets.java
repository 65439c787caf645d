package app.montage.application.account;

import app.montage.domain.account.TokenHash;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** Tokens with which somebody may choose a new password without knowing the old one. */
public interface PasswordResets {
    void add(TokenHash token, UserId person, Instant expiresAt);

    /** Nobody else takes it until the transaction ends. */
    Optional<UserId> find(TokenHash token, Instant now);

    void removeAll(UserId person);

    void deleteExpired(Instant now);
}
