package app.montage.persistence.account;

import app.montage.application.account.ApiKeys;
import app.montage.domain.account.ApiKey;
import app.montage.domain.account.ApiKeyId;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

@Singleton
final class JdbcApiKeys implements ApiKeys {
    private static final String ADD = """
            /* add API key */
            INSERT INTO account.api_keys (id, user_id, name, prefix, key_hash, scopes, created_at, expires_at)
            VALUES (:id, :owner, :name, :prefix, :hash, :scopes, :createdAt, :expiresAt)""";

    private static final String COUNT = """
            /* count API keys */
            SELECT count(*) AS count FROM account.api_keys WHERE user_id = :owner AND revoked_at IS NULL""";

    private static final String OWNER = """
            /* API key to revoke */
            SELECT user_id FROM account.api_keys WHERE id = :id AND revoked_at IS NULL FOR NO KEY UPDATE""";

    private static final String REVOKE =
            "/* revoke API key */ UPDATE account.api_keys SET revoked_at = :now WHERE id = :id";

    private static final String REVOKE_ALL = """
            /* revoke API keys */
            UPDATE account.api_keys SET revoked_at = :now WHERE user_id = :owner AND revoked_at IS NULL RETURNING id""";

    private final Sql sql;
    private final CachedApiKeys cached;

    JdbcApiKeys(Sql sql, CachedApiKeys cached) {
        this.sql = sql;
        this.cached = cached;
    }

    @Override
    public void add(ApiKey key) {
        sql.update(
                ADD,
                Params.of("id", key.id())
                        .and("owner", key.owner())
                        .and("name", key.name())
                        .and("prefix", key.prefix())
                        .and("hash", key.hash())
                        .and("scopes", key.scopes().values())
                        .and("createdAt", key.createdAt())
                        .and("expiresAt", key.expiresAt()));
    }

    @Override
    public int countOf(UserId owner) {
        return sql.one(COUNT, Params.of("owner", owner), row -> row.integer("count"))
                .orElse(0);
    }

    @Override
    public Optional<UserId> owner(ApiKeyId id) {
        return sql.one(OWNER, Params.of("id", id), row -> row.id("user_id", UserId::new));
    }

    @Override
    public void revoke(ApiKeyId id, Instant now) {
        sql.update(REVOKE, Params.of("id", id).and("now", now));
        cached.revoking(id);
    }

    @Override
    public void revokeAll(UserId owner, Instant now) {
        sql.change(REVOKE_ALL, Params.of("owner", owner).and("now", now), row -> row.id("id", ApiKeyId::new))
                .forEach(cached::revoking);
    }
}
