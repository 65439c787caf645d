package app.montage.domain.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish for an account, which waits until they have shown that the address is theirs. Until then there is no
 * person, and no name is taken, so that nobody learns from it who is here already.
 *
 * @param username null where it is to be derived from the address
 * @param token what the mail to the address holds
 */
public record SignUpRequest(
        TokenHash token,
        EmailAddress email,
        @Nullable Username username,
        PersonName firstName,
        PersonName lastName,
        PasswordHash password,
        Instant expiresAt) {}
