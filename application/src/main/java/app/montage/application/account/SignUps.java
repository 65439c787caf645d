package app.montage.application.account;

import app.montage.domain.account.EmailAddress;
import app.montage.domain.account.SignUpRequest;
import app.montage.domain.account.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** Those who want an account and have not shown yet that their address is theirs. */
public interface SignUps {
    void add(SignUpRequest request);

    /** Nobody else takes it until the transaction ends. */
    Optional<SignUpRequest> find(TokenHash token, Instant now);

    void removeAll(EmailAddress email);

    void deleteExpired(Instant now);
}
