package app.montage.persistence.account;

import app.montage.application.shared.ErasurePart;
import app.montage.persistence.shared.ErasedTables;
import app.montage.persistence.shared.Sql;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What ties people to others, and what they were let in by. The rest goes with the account itself. */
@Factory
final class AccountErasure {
    private static final String FOLLOWING = """
            /* erase following */
            DELETE FROM account.follows WHERE id IN (
              SELECT id FROM account.follows WHERE follower_id = :person LIMIT :most)""";

    private static final String FOLLOWERS = """
            /* erase followers */
            DELETE FROM account.follows WHERE id IN (
              SELECT id FROM account.follows WHERE followed_id = :person LIMIT :most)""";

    private static final String MUTED = """
            /* erase muted */
            DELETE FROM account.mutes WHERE muter_id = :person AND muted_id IN (
              SELECT muted_id FROM account.mutes WHERE muter_id = :person LIMIT :most)""";

    private static final String MUTERS = """
            /* erase muters */
            DELETE FROM account.mutes WHERE muted_id = :person AND muter_id IN (
              SELECT muter_id FROM account.mutes WHERE muted_id = :person LIMIT :most)""";

    private static final String KEYS = """
            /* erase API keys */
            DELETE FROM account.api_keys WHERE id IN (
              SELECT id FROM account.api_keys WHERE user_id = :person LIMIT :most)""";

    private static final String SIGN_UPS = """
            /* erase sign-ups */
            DELETE FROM account.sign_ups WHERE token_hash IN (
              SELECT token_hash FROM account.sign_ups WHERE email = lower(:email) LIMIT :most)""";

    private static final String TRIES =
            "/* erase tries */ DELETE FROM account.tries WHERE key = CAST(CAST(:person AS uuid) AS text)";

    @Singleton
    ErasurePart account(Sql sql) {
        return new ErasedTables(sql, FOLLOWING, FOLLOWERS, MUTED, MUTERS, KEYS, SIGN_UPS, TRIES);
    }
}
