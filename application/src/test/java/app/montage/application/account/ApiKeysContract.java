package app.montage.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Transactions;
import app.montage.domain.account.ApiKey;
import app.montage.domain.account.ApiKeyId;
import app.montage.domain.account.ApiKeyName;
import app.montage.domain.account.ApiKeyScopes;
import app.montage.domain.account.TokenHash;
import app.montage.domain.shared.ApiKeyScope;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of API keys must do. */
public interface ApiKeysContract {
    Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    ApiKeys keys();

    Transactions transactions();

    UserId somebody();

    @Test
    default void a_key_is_its_owners_and_counts_until_it_is_revoked() {
        UserId ada = somebody();
        ApiKeyId key = key(ada);
        key(ada);
        assertThat(owner(key)).contains(ada);
        assertThat(keys().countOf(ada)).isEqualTo(2);
        transactions().run(() -> keys().revoke(key, NOW));
        assertThat(owner(key)).isEmpty();
        assertThat(keys().countOf(ada)).isOne();
    }

    @Test
    default void all_of_a_person_are_revoked_at_once_and_no_others() {
        UserId ada = somebody();
        UserId ben = somebody();
        key(ada);
        key(ada);
        key(ben);
        transactions().run(() -> keys().revokeAll(ada, NOW));
        assertThat(keys().countOf(ada)).isZero();
        assertThat(keys().countOf(ben)).isOne();
    }

    private ApiKeyId key(UserId owner) {
        ApiKeyId id = new ApiKeyId(UUID.randomUUID());
        ApiKeyScopes scopes = new ApiKeyScopes(Set.of(ApiKeyScope.READ));
        ApiKeyName name = new ApiKeyName("clock");
        ApiKey key = new ApiKey(id, owner, name, scopes, "mtg_12345678", hash(id), NOW, NOW.plusSeconds(9));
        transactions().run(() -> keys().add(key));
        return id;
    }

    private static String hash(ApiKeyId id) {
        return TokenHash.of(id.value().toString()).value();
    }

    private Optional<UserId> owner(ApiKeyId key) {
        return transactions().call(() -> keys().owner(key));
    }
}
