package app.montage.application.account;

import app.montage.domain.account.ApiKey;
import app.montage.domain.account.ApiKeyId;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** The API keys that people have, none of which can be had from here. */
public interface ApiKeys {
    void add(ApiKey key);

    /** How many a person has that are not revoked. */
    int countOf(UserId owner);

    /** Whose key it is, unless it is revoked; nobody else revokes it until the transaction ends. */
    Optional<UserId> owner(ApiKeyId id);

    /** From the end of the transaction on it is refused on all nodes. */
    void revoke(ApiKeyId id, Instant now);

    /** As above, all that a person has. */
    void revokeAll(UserId owner, Instant now);
}
