package app.montage.graphql.transport;

import app.montage.application.shared.AccessTokens;
import app.montage.domain.shared.UserId;
import app.montage.domain.shared.UserSessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tokens that say in clear whose they are, until when, and of which session. */
final class Bearer implements AccessTokens {
    static final String ALICE = "0190a000-0000-7000-8000-00000000a11c";

    static String good() {
        return lasting(Duration.ofHours(1));
    }

    static String lasting(Duration time) {
        return "Bearer " + write(access(time, null));
    }

    static String of(UserSessionId session) {
        return "Bearer " + write(access(Duration.ofHours(1), session));
    }

    static String of(UUID person) {
        return "Bearer "
                + write(new Access(new UserId(person), null, Instant.now().plus(Duration.ofHours(1))));
    }

    private static Access access(Duration time, @Nullable UserSessionId session) {
        return new Access(
                new UserId(UUID.fromString(ALICE)), session, Instant.now().plus(time));
    }

    private static String write(Access access) {
        UserSessionId session = access.session();
        return access.person().value() + "," + access.until() + "," + (session == null ? "" : session.value());
    }

    @Override
    public String issue(Access access) {
        return write(access);
    }

    @Override
    public Optional<Access> read(String token) {
        String[] parts = token.split(",", -1);
        if (parts.length != 3) return Optional.empty();
        UserSessionId session = parts[2].isEmpty() ? null : new UserSessionId(UUID.fromString(parts[2]));
        return Optional.of(new Access(new UserId(UUID.fromString(parts[0])), session, Instant.parse(parts[1])));
    }

    @Override
    public String publicKeys() {
        return "{\"keys\":[]}";
    }
}
