package app.montage.domain.account;

import app.montage.domain.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A person, as far as they show who they are.
 *
 * @param password null for somebody who has never chosen one
 */
public record Account(
        UserId id,
        EmailAddress email,
        Username username,
        @Nullable PasswordHash password) {}
