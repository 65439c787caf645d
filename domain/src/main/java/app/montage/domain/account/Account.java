package app.montage.domain.account;

import app.montage.domain.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person, as far as they show who they are.
 *
 * @param password null for somebody who has never chosen one
 * @param deletedAt since when they are on their way out; null for who stays
 */
public record Account(
        UserId id,
        EmailAddress email,
        Username username,
        @Nullable PasswordHash password,
        @Nullable Instant deletedAt) {
    public boolean isDeleted() {
        return deletedAt != null;
    }
}
