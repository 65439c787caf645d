package app.montage.persistence.account;

import app.montage.application.shared.ApiKeyHolder;
import app.montage.application.shared.ApiKeyHolders;
import app.montage.application.shared.Sight;
import app.montage.domain.account.ApiKeyId;
import app.montage.domain.account.ApiKeySecret;
import app.montage.domain.shared.ApiKeyScope;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.AfterTransaction;
import app.montage.persistence.shared.Memories;
import app.montage.persistence.shared.NoticeHearer;
import app.montage.persistence.shared.Notices;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import com.github.benmanes.caffeine.cache.Cache;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database about each API key once in a while, by its hash, which is all that is remembered of it; about texts
 * that are no key, too. What is revoked is told to all nodes; the while is for when that is not heard.
 */
@Singleton
final class CachedApiKeys implements ApiKeyHolders, NoticeHearer {
    private static final String TOPIC = "api-keys";
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST = 100;
    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(10);

    private static final String FIND = """
            /* holder of API key */
            SELECT id, user_id, scopes, expires_at FROM account.api_keys
            WHERE key_hash = :hash AND revoked_at IS NULL""";

    private record Known(ApiKeyId id, ApiKeyHolder holder) {}

    private final Sql sql;
    private final Notices notices;
    private final AfterTransaction after;
    private final ApiKeyUses uses;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<String, Optional<Known>> known = Memories.builder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    CachedApiKeys(Sql sql, Notices notices, AfterTransaction after, ApiKeyUses uses) {
        this.sql = sql;
        this.notices = notices;
        this.after = after;
        this.uses = uses;
    }

    @Override
    public Optional<ApiKeyHolder> use(String key, @Nullable String address) {
        if (key.length() > LONGEST) return Optional.empty();
        Optional<Known> found = find(new ApiKeySecret(key).hash());
        found.ifPresent(it -> uses.add(it.id(), address));
        return found.map(Known::holder);
    }

    /** What was looked up while a key was revoked may be of before, and is not remembered. */
    private Optional<Known> find(String hash) {
        Optional<Known> found = known.getIfPresent(hash);
        if (found != null) return found;
        long before = changes.get();
        found = Sight.everything().during(() -> sql.one(FIND, Params.of("hash", hash), CachedApiKeys::known));
        known.put(hash, found);
        if (changes.get() != before) known.invalidate(hash);
        return found;
    }

    private static Known known(Row row) throws SQLException {
        ApiKeyHolder holder = new ApiKeyHolder(
                row.id("user_id", UserId::new),
                row.texts("scopes").stream().map(ApiKeyScope::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.time("expires_at"));
        return new Known(row.id("id", ApiKeyId::new), holder);
    }

    /** To be told in the transaction that revokes the key. */
    void revoking(ApiKeyId id) {
        notices.tell(TOPIC, List.of(id.value().toString()));
        after.run(() -> forget(id));
    }

    private void forget(ApiKeyId id) {
        changes.incrementAndGet();
        known.asMap().values().removeIf(it -> it.isPresent() && it.get().id().equals(id));
    }

    @Override
    public void heard(String topic, String content) {
        if (topic.equals(TOPIC)) forget(new ApiKeyId(UUID.fromString(content)));
    }

    @Override
    public void connected() {
        changes.incrementAndGet();
        known.invalidateAll();
    }

    @Override
    public void lost() {
        // what is remembered is forgotten in a while
    }
}
