package app.montage.application.account;

import app.montage.domain.account.ApiKey;
import app.montage.domain.account.ApiKeyId;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** API keys; those that are revoked are gone. */
final class InMemoryApiKeys implements ApiKeys {
    private final Map<ApiKeyId, ApiKey> all = new LinkedHashMap<>();

    List<ApiKey> all() {
        return List.copyOf(all.values());
    }

    @Override
    public void add(ApiKey key) {
        all.put(key.id(), key);
    }

    @Override
    public int countOf(UserId owner) {
        return Math.toIntExact(
                all.values().stream().filter(it -> it.owner().equals(owner)).count());
    }

    @Override
    public Optional<UserId> owner(ApiKeyId id) {
        return Optional.ofNullable(all.get(id)).map(ApiKey::owner);
    }

    @Override
    public void revoke(ApiKeyId id, Instant now) {
        all.remove(id);
    }

    @Override
    public void revokeAll(UserId owner, Instant now) {
        all.values().removeIf(it -> it.owner().equals(owner));
    }
}
