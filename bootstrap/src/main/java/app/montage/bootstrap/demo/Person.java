package app.montage.bootstrap.demo;

import app.montage.domain.account.MontageAudience;
import app.montage.domain.account.Role;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody made up.
 *
 * @param passwordHash null for somebody who cannot sign in
 * @param special what there is to see with them, or empty
 */
record Person(
        UserId id,
        String username,
        String firstName,
        String lastName,
        City home,
        List<Theme> interests,
        boolean isPrivate,
        MontageAudience audience,
        int checkins,
        @Nullable String passwordHash,
        Role role,
        String special,
        Instant joined) {}
