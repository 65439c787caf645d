package app.montage.domain.account;

import static app.montage.domain.account.ApiKeyRefusal.API_KEY_LIFE;
import static app.montage.domain.account.ApiKeyRefusal.TOO_MANY_API_KEYS;
import static app.montage.domain.shared.Result.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.domain.shared.ApiKeyScope;
import app.montage.domain.shared.InvalidValue;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApiKeyTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final ApiKeySecret SECRET = ApiKeySecret.of(new byte[ApiKeySecret.BYTES]);

    @Test
    void a_key_ends_within_a_year() {
        for (Duration life : new Duration[] {Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(367)})
            assertThat(create(NOW.plus(life), 0)).isEqualTo(refused(API_KEY_LIFE));
        assertThat(create(NOW.plusSeconds(1), 0)).isInstanceOf(Result.Ok.class);
        assertThat(create(null, 0)).isInstanceOf(Result.Ok.class);
    }

    @Test
    void nobody_has_more_than_twenty() {
        assertThat(create(null, 19)).isInstanceOf(Result.Ok.class);
        assertThat(create(null, 20)).isEqualTo(refused(TOO_MANY_API_KEYS));
    }

    @Test
    void a_secret_shows_its_beginning_alone() {
        assertThat(SECRET.value()).hasSize(56).startsWith("mtg_AAAAAAAA_");
        assertThat(SECRET.prefix()).isEqualTo("mtg_AAAAAAAA");
        assertThat(SECRET.hash()).hasSize(64);
        assertThat(SECRET.toString()).doesNotContain("AAAA");
    }

    @Test
    void whoever_changes_something_reads_it() {
        assertThatThrownBy(() -> new ApiKeyScopes(Set.of(ApiKeyScope.WRITE_CHECKIN)))
                .isInstanceOf(InvalidValue.class);
    }

    private static Result<ApiKey> create(@Nullable Instant expiresAt, int others) {
        return ApiKey.create(
                new ApiKeyId(UUID.randomUUID()),
                new UserId(UUID.randomUUID()),
                new ApiKeyName("a key"),
                new ApiKeyScopes(Set.of(ApiKeyScope.READ)),
                SECRET,
                NOW,
                expiresAt,
                others);
    }
}
