package app.montage.application.shared;

import app.montage.domain.shared.UserId;
import app.montage.domain.shared.UserSessionId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes and reads what clients show to say who they are: signed, so that every node can check it by itself. */
public interface AccessTokens {
    /**
     * What a token says.
     *
     * @param session null for one that was made for trying things out, and ends with its time alone
     */
    record Access(UserId person, @Nullable UserSessionId session, Instant until) {}

    String issue(Access access);

    /** What the token says, if one of our keys has signed it; its time may be over. */
    Optional<Access> read(String token);

    /** The keys that others may check our tokens with, as a JSON Web Key Set (RFC 7517). */
    String publicKeys();
}
