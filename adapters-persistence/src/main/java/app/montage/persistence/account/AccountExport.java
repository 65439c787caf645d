package app.montage.persistence.account;

import app.montage.application.shared.ExportPart;
import app.montage.persistence.shared.ExportedTable;
import app.montage.persistence.shared.Sql;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/**
 * A person's account in the copy of their data: who they are, what ties them to others, where they are signed in. Neither
 * secrets are in it nor their hashes. Of others it tells what the person may know: nobody who has blocked them, and no name
 * of who is gone.
 */
@Factory
final class AccountExport {
    private static final String NAME_OF_OTHER = """
            (SELECT o.username FROM account.users o
              WHERE o.id = %s AND o.active AND o.deleted_at IS NULL)""";

    @Singleton
    ExportPart account(Sql sql) {
        return table(sql, "account", """
                'id', t.id, 'email', l.email, 'isEmailVerified', l.email_verified, 'username', t.username,
                'firstName', t.first_name, 'lastName', t.last_name, 'displayName', t.display_name, 'bio', t.bio,
                'city', t.city, 'location', t.location, 'institutions', t.institutions, 'websites', t.websites,
                'profileImageUrl', t.profile_image_url, 'profilePhoto', t.profile_photo_filename, 'interests', t.interests, 'preferences', t.preferences,
                'isPrivate', t.is_private, 'montageAudience', t.montage_audience,
                'montageConsent', to_jsonb(t.montage_consent), 'role', t.role, 'subscriptionTier', l.subscription_tier,
                'timeZone', t.time_zone, 'lastLogin', l.last_login, 'createdAt', t.created_at,
                'updatedAt', t.updated_at""", "account.users t JOIN account.logins l ON l.id = t.id WHERE t.id = :person");
    }

    @Singleton
    ExportPart following(Sql sql) {
        return table(
                sql,
                "following",
                "'user', t.followed_id, 'username', " + NAME_OF_OTHER.formatted("t.followed_id")
                        + ", 'status', t.status, 'createdAt', t.created_at",
                "account.follows t WHERE t.follower_id = :person AND t.status <> 'BLOCKED'");
    }

    /** And those whom the person has blocked. */
    @Singleton
    ExportPart followers(Sql sql) {
        return table(
                sql,
                "followers",
                "'user', t.follower_id, 'username', " + NAME_OF_OTHER.formatted("t.follower_id")
                        + ", 'status', t.status, 'createdAt', t.created_at",
                "account.follows t WHERE t.followed_id = :person");
    }

    @Singleton
    ExportPart mutes(Sql sql) {
        return table(
                sql,
                "mutes",
                "'user', t.muted_id, 'username', " + NAME_OF_OTHER.formatted("t.muted_id")
                        + ", 'createdAt', t.created_at",
                "account.mutes t WHERE t.muter_id = :person");
    }

    @Singleton
    ExportPart sessions(Sql sql) {
        return table(sql, "sessions", """
                'address', host(t.ip_address), 'agent', t.user_agent, 'createdAt', t.created_at,
                'lastUsedAt', t.last_used_at, 'expiresAt', t.expires_at""", "account.user_sessions t WHERE t.user_id = :person");
    }

    @Singleton
    ExportPart apiKeys(Sql sql) {
        return table(sql, "api-keys", """
                'name', t.name, 'prefix', t.prefix, 'scopes', to_jsonb(t.scopes), 'createdAt', t.created_at,
                'expiresAt', t.expires_at, 'revokedAt', t.revoked_at, 'lastUsedAt', t.last_used_at,
                'lastAddress', t.last_ip, 'usageCount', t.usage_count""", "account.api_keys t WHERE t.user_id = :person");
    }

    @Singleton
    ExportPart dataExports(Sql sql) {
        return table(
                sql,
                "data-exports",
                "'id', t.id, 'status', t.status, 'requestedAt', t.requested_at, 'finishedAt', t.finished_at",
                "account.data_exports t WHERE t.user_id = :person");
    }

    private static ExportPart table(Sql sql, String name, String json, String from) {
        String path = "account/" + name;
        return new ExportedTable(sql, path, ExportedTable.byId(path, json, from));
    }
}
