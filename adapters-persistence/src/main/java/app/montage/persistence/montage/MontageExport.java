package app.montage.persistence.montage;

import app.montage.application.shared.ExportPart;
import app.montage.persistence.shared.ExportedTable;
import app.montage.persistence.shared.Sql;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** A person's montages in the copy of their data, their items, and what the person said of them. */
@Factory
final class MontageExport {
    @Singleton
    ExportPart ownMontages(Sql sql) {
        return table(sql, "montages", """
                'id', t.id, 'interest', t.interest, 'generatedAt', t.generated_at, 'expiresAt', t.expires_at,
                'itemCount', t.item_count""", "montage.user_montages t WHERE t.user_id = :person");
    }

    @Singleton
    ExportPart ownItems(Sql sql) {
        return table(sql, "items", """
                'id', t.id, 'montage', t.montage_id, 'generation', t.generation, 'position', t.position,
                'sourceKind', t.source_kind, 'source', t.source_id, 'widget', t.widget_metadata,
                'visibility', (ARRAY['PRIVATE', 'SHARED', 'FRIENDS', 'PUBLIC'])[t.visibility + 1],
                'rank', t.pick_rank, 'relevance', t.relevance, 'createdAt', t.created_at""", "montage.montage_items t WHERE t.user_id = :person");
    }

    @Singleton
    ExportPart ownPreferences(Sql sql) {
        return table(sql, "preferences", """
                'id', t.id, 'sourceKind', t.source_kind, 'source', t.source_id, 'widgetIndex', t.widget_index,
                'kind', t.preference, 'createdAt', t.created_at""", "montage.montage_preferences t WHERE t.user_id = :person");
    }

    private static ExportPart table(Sql sql, String name, String json, String from) {
        String path = "montage/" + name;
        return new ExportedTable(sql, path, ExportedTable.byId(path, json, from));
    }
}
