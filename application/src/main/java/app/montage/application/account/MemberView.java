package app.montage.application.account;

import app.montage.domain.account.Role;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person as admins see them. */
public record MemberView(
        UserId id,
        String username,
        String email,
        String displayName,
        Role role,
        boolean isActive,
        boolean isStaff,
        Instant joinedAt,
        @Nullable Instant lastSignInAt) {}
