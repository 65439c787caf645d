package app.montage.persistence.notification;

import app.montage.application.shared.ExportPart;
import app.montage.persistence.shared.ExportedTable;
import app.montage.persistence.shared.Sql;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/**
 * What a person was told, in the copy of their data, and how they want to be told. Who did it is named as far as they may
 * know: nobody who has blocked them, and nobody who is gone.
 */
@Factory
final class NotificationExport {
    private static final String ACTOR = """
            (SELECT o.username FROM account.users o WHERE o.id = t.actor_id AND o.active AND o.deleted_at IS NULL
              AND NOT EXISTS (SELECT FROM account.follows f WHERE f.follower_id = t.user_id AND f.followed_id = o.id
                AND f.status = 'BLOCKED'))""";

    @Singleton
    ExportPart ownNotifications(Sql sql) {
        return table(
                sql, "notifications", """
                'id', t.id, 'type', t.type, 'severity', t.severity, 'category', t.category, 'title', t.title,
                'message', t.message, 'data', t.data, 'actor', %s, 'batch', t.parent_id, 'count', t.batch_count,
                'read', t.read, 'readAt', t.read_at, 'createdAt', t.created_at, 'lastUpdatedAt', t.last_updated_at,
                'expiresAt', t.expires_at""".formatted(ACTOR), "notification.notifications t WHERE t.user_id = :person");
    }

    @Singleton
    ExportPart howToTell(Sql sql) {
        return table(sql, "preferences", """
                'on', to_jsonb(t.switched_on), 'off', to_jsonb(t.switched_off), 'isGrouped', t.grouping,
                'quietFrom', t.quiet_from, 'quietUntil', t.quiet_until, 'digest', t.digest""", """
                (SELECT user_id AS id, * FROM notification.preferences) t WHERE t.user_id = :person""");
    }

    private static ExportPart table(Sql sql, String name, String json, String from) {
        String path = "notification/" + name;
        return new ExportedTable(sql, path, ExportedTable.byId(path, json, from));
    }
}
