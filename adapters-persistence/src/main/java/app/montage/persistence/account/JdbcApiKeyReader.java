package app.montage.persistence.account;

import app.montage.application.account.ApiKeyReader;
import app.montage.application.account.ApiKeyView;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.ApiKeyId;
import app.montage.domain.shared.ApiKeyScope;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcApiKeyReader implements ApiKeyReader {
    private static final String THERE = """
            SELECT k.id, k.user_id, k.name, k.prefix, k.scopes, k.created_at, k.expires_at, k.last_used_at, k.last_ip,
              k.usage_count
            FROM account.api_keys k WHERE k.revoked_at IS NULL AND (k.user_id = :viewer OR EXISTS (
                SELECT FROM account.users me WHERE me.id = :viewer
                  AND me.role IN ('admin', 'super_admin') AND me.active AND me.deleted_at IS NULL))
            """;

    private static final String ONE = "/* API key */ " + THERE + " AND k.id = :id";

    private static final String OF_OWNER =
            "/* API keys */ " + THERE + " AND k.user_id = :owner ORDER BY k.created_at DESC, k.id DESC";

    private final Sql sql;

    JdbcApiKeyReader(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<ApiKeyView> ofOwner(Viewer viewer, UserId owner) {
        return sql.list(OF_OWNER, Params.of("viewer", viewer.user()).and("owner", owner), JdbcApiKeyReader::key);
    }

    @Override
    public Optional<ApiKeyView> one(Viewer viewer, ApiKeyId id) {
        return sql.one(ONE, Params.of("viewer", viewer.user()).and("id", id), JdbcApiKeyReader::key);
    }

    private static ApiKeyView key(Row row) throws SQLException {
        return new ApiKeyView(
                row.id("id", ApiKeyId::new),
                row.id("user_id", UserId::new),
                row.text("name"),
                row.text("prefix"),
                row.texts("scopes").stream().map(ApiKeyScope::valueOf).sorted().toList(),
                row.time("created_at"),
                row.time("expires_at"),
                row.timeOrNull("last_used_at"),
                row.textOrNull("last_ip"),
                row.bigint("usage_count"));
    }
}
