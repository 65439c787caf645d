package app.montage.persistence.montage;

import app.montage.application.montage.MontageView;
import app.montage.domain.account.MontageAudience;
import app.montage.domain.account.Relation;
import app.montage.domain.account.Standing;
import app.montage.domain.montage.MontageId;
import app.montage.domain.montage.MontageKey;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what the cache remembers: facts and whole montages, before anybody's right to see them is applied. */
@Singleton
final class CacheLoads {
    /** Longer montages are read from the database a page at a time. */
    private static final int MOST_ITEMS = 500;

    private static final String FACTS = """
            /* cache owner */
            SELECT active AND deleted_at IS NULL AS open, is_private, montage_audience
            FROM account.users WHERE id = :owner""";

    private static final String RELATION = """
            /* cache relation */
            SELECT coalesce(bool_or(status = 'ACTIVE' AND follower_id = :viewer), false) AS follows,
              coalesce(bool_or(status = 'ACTIVE' AND follower_id = :owner), false) AS followed,
              coalesce(bool_or(status = 'BLOCKED'), false) AS blocked
            FROM account.follows
            WHERE (follower_id, followed_id) IN ((:viewer, :owner), (:owner, :viewer))""";

    private static final String MONTAGE = """
            /* cache montage */
            SELECT m.user_id, m.id AS montage_id, m.interest, m.generation AS shown_generation, m.oldest_generation,
              m.generated_at, m.expires_at, i.position, i.id, i.generation, i.source_kind, i.source_id, i.created_at,
              i.widget_metadata, i.visibility, m.item_count <= :most AS whole
            FROM montage.user_montages m
            LEFT JOIN montage.montage_items i
              ON i.user_id = m.user_id AND i.montage_id = m.id AND i.generation = m.generation AND i.visibility >= 0
              AND m.item_count <= :most
            WHERE m.user_id = :owner AND %s
            ORDER BY i.position""";

    private static final String GENERAL = MONTAGE.formatted("m.interest IS NULL");
    private static final String OF_INTEREST = MONTAGE.formatted("m.interest = :interest");

    private final Sql sql;

    CacheLoads(Sql sql) {
        this.sql = sql;
    }

    Optional<OwnerFacts> facts(UserId owner) {
        return sql.one(
                FACTS,
                Params.of("owner", owner),
                row -> new OwnerFacts(standing(row), row.one("montage_audience", MontageAudience.class)));
    }

    private static Standing standing(Row row) throws SQLException {
        if (!row.flag("open")) return Standing.GONE;
        return row.flag("is_private") ? Standing.PRIVATE : Standing.OPEN;
    }

    Relation relation(UserId viewer, UserId owner) {
        return sql.list(
                        RELATION,
                        Params.of("viewer", viewer).and("owner", owner),
                        row -> new Relation(row.flag("follows"), row.flag("followed"), row.flag("blocked")))
                .getFirst();
    }

    CachedMontage montage(OwnerFacts token, UserId owner, @Nullable String interest) {
        List<CachedMontage.Levelled> items = new ArrayList<>();
        List<Head> heads = sql.list(
                interest == null ? GENERAL : OF_INTEREST,
                Params.of("owner", owner).and("interest", interest).and("most", MOST_ITEMS),
                row -> head(row, items));
        if (heads.isEmpty()) return CachedMontage.absent(token);
        Head head = heads.getFirst();
        return CachedMontage.of(token, head.montage(), head.generation(), head.oldest(), head.whole() ? items : null);
    }

    private record Head(MontageView montage, long generation, long oldest, boolean whole) {}

    private static Head head(Row row, List<CachedMontage.Levelled> items) throws SQLException {
        MontageKey key = new MontageKey(row.id("user_id", UserId::new), row.id("montage_id", MontageId::new));
        if (!row.isNull("id"))
            items.add(new CachedMontage.Levelled(MontageRows.item(row, key, items.size()), row.integer("visibility")));
        MontageView montage = new MontageView(
                key, row.textOrNull("interest"), row.time("generated_at"), row.time("expires_at"), false, null, null);
        return new Head(montage, row.bigint("shown_generation"), row.bigint("oldest_generation"), row.flag("whole"));
    }
}
