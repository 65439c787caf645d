package app.montage.persistence.montage;

import app.montage.application.montage.ItemCursor;
import app.montage.application.montage.ItemsRequest;
import app.montage.application.shared.PageRequest;
import app.montage.persistence.account.ClearanceSql;
import app.montage.persistence.shared.Params;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the reads. Each is one statement that finds montages, asks whether the viewer may open them, and walks as
 * many items as the page holds along the primary key: no offset, no OR, so that each has one plan for all parameters.
 */
final class MontageSql {
    private static final String COLUMNS = """
            m.user_id, m.id AS montage_id, m.interest, m.generation AS shown_generation, m.oldest_generation,
              m.generated_at, m.expires_at""";

    private static final String ITEM = """
            i.position, i.id, i.generation, i.source_kind, i.source_id, i.created_at, i.widget_metadata""";

    /** Where montages are found: those of one owner, or some by their keys. */
    private static final String OF_OWNER = "montage.user_montages m, " + ClearanceSql.of("m.user_id");

    private static final String MAY_OPEN = " clearance.level <= clearance.audience AND m.expires_at > :shownAfter";

    static final String GENERAL = "m.user_id = :owner AND m.interest IS NULL AND" + MAY_OPEN;

    static final String OF_INTEREST = "m.user_id = :owner AND m.interest = :interest AND" + MAY_OPEN;

    static final String BY_KEY = "(m.user_id, m.id) IN (SELECT * FROM unnest(:owners, :ids)) AND" + MAY_OPEN;

    private static final String PLACE = "coalesce(m.interest, '') COLLATE \"C\"";

    private MontageSql() {}

    static String montages(String name, String condition, @Nullable ItemsRequest items) {
        return "/* " + name + " */ SELECT " + COLUMNS + itemColumns(items) + " FROM " + OF_OWNER + itemsOf(items)
                + " WHERE " + condition;
    }

    /** A page of an owner's montages; the items of each stand together. */
    static String page(PageRequest<String> page, @Nullable ItemsRequest items) {
        String direction = page.backward() ? " DESC" : "";
        String from = page.cursor() == null ? "" : " AND " + PLACE + (page.backward() ? " < " : " > ") + ":place";
        return "/* montages of owner */ SELECT " + COLUMNS
                + itemColumns(items) + " FROM (SELECT m.*, clearance.level FROM " + OF_OWNER
                + " WHERE m.user_id = :owner AND" + MAY_OPEN + from + " ORDER BY " + PLACE + direction
                + " LIMIT :montages) m CROSS JOIN LATERAL (SELECT m.level) AS clearance" + itemsOf(items)
                + " ORDER BY " + PLACE + direction;
    }

    static final String COUNT = "/* montages count */ SELECT count(*) AS montages FROM " + OF_OWNER
            + " WHERE m.user_id = :owner AND" + MAY_OPEN;

    /** Counting is bounded by the montage, and only done when asked for. */
    static final String ITEM_COUNTS = """
            /* montage item counts */
            SELECT m.user_id, m.id AS montage_id, (
              SELECT count(*) FROM montage.montage_items i
              WHERE i.user_id = m.user_id AND i.montage_id = m.id AND i.generation = m.generation
                AND i.visibility >= clearance.level AND i.widget_type = ANY (:types)) AS items
            FROM """ + " " + OF_OWNER + " WHERE " + BY_KEY;

    /** Items by id, with the rank that the viewer sees them at. */
    static final String ITEMS = """
            /* montage items by id */
            SELECT m.user_id, m.id AS montage_id, (
                SELECT count(*) FROM montage.montage_items b
                WHERE b.user_id = i.user_id AND b.montage_id = i.montage_id AND b.generation = i.generation
                  AND b.position < i.position AND b.visibility >= clearance.level) AS rank,
              """ + ITEM + """

            FROM unnest(:owners, :ids, :items) AS k (user_id, montage_id, id)
            JOIN montage.user_montages m ON m.user_id = k.user_id AND m.id = k.montage_id
            CROSS JOIN """ + " " + ClearanceSql.of("m.user_id") + """
            JOIN montage.montage_items i ON i.user_id = m.user_id AND i.montage_id = m.id AND i.id = k.id
            WHERE i.generation >= m.oldest_generation AND i.visibility >= clearance.level AND""" + MAY_OPEN;

    static final String EXPLANATIONS = """
            /* montage explanations */
            SELECT i.user_id, i.montage_id, i.id, i.relevance, i.coverage, i.redundancy, i.pick_rank, i.terms,
              ARRAY(SELECT jsonb_array_elements_text(m.generation_metadata -> 'weights')) AS weights
            FROM unnest(:owners, :ids, :items) AS k (user_id, montage_id, id)
            JOIN montage.user_montages m ON m.user_id = k.user_id AND m.id = k.montage_id
            JOIN montage.montage_items i ON i.user_id = k.user_id AND i.montage_id = k.montage_id AND i.id = k.id
            WHERE i.user_id = :viewer AND i.visibility >= 0""";

    /** Whether positions must be counted, since the cursor does not tell the rank. */
    static boolean counts(ItemsRequest items) {
        return !items.types().isEmpty()
                || (items.page().backward() && items.page().cursor() == null);
    }

    private static String itemColumns(@Nullable ItemsRequest items) {
        if (items == null) return "";
        return ", " + ITEM + (counts(items) ? ", i.rank" : "");
    }

    private static String itemsOf(@Nullable ItemsRequest items) {
        if (items == null) return "";
        String walk = items.page().backward() ? "i.position < :position" : "i.position > :position";
        String order = items.page().backward() ? " ORDER BY i.position DESC" : " ORDER BY i.position";
        String visible = " WHERE i.user_id = m.user_id AND i.montage_id = m.id"
                + " AND i.generation = coalesce(CAST(:generation AS bigint), m.generation)"
                + " AND i.visibility >= clearance.level";
        String walked = counts(items)
                ? "(SELECT i.*, row_number() OVER (ORDER BY i.position) - 1 AS rank FROM montage.montage_items i"
                        + visible + ") i WHERE " + walk + " AND i.widget_type = ANY (:types)"
                : "montage.montage_items i" + visible + " AND " + walk;
        return " LEFT JOIN LATERAL (SELECT i.* FROM " + walked + order + " LIMIT :limit) i ON true";
    }

    static Params with(Params params, @Nullable ItemsRequest items) {
        if (items == null) return params;
        ItemCursor cursor = items.page().cursor();
        int edge = items.page().backward() ? Integer.MAX_VALUE : -1;
        return params.and("position", cursor == null ? edge : cursor.position())
                .and("generation", cursor == null ? null : cursor.generation())
                .and("limit", items.page().size() + 1)
                .and("types", MontageRows.ordinals(items.types()));
    }
}
