package app.montage.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditEntryTest {
    private static final AuditEntry NOTHING =
            AuditEntry.of(Severity.LOW, "changeIt", Thing.of(new UserId(UUID.randomUUID())));

    @Test
    void only_what_changed_is_kept() {
        AuditEntry entry =
                NOTHING.changed("same", 1, 1).changed("came", null, "a").changed("went", true, null);
        assertThat(entry.old()).isEqualTo(Map.of("went", true));
        assertThat(entry.now()).isEqualTo(Map.of("came", "a"));
        assertThat(NOTHING.changed("same", List.of(), List.of()).isEmpty()).isTrue();
    }

    @Test
    void values_are_plain() {
        AuditEntry entry = NOTHING.changed("all", null, List.of(Severity.LOW, Instant.EPOCH, 7L));
        assertThat(entry.now()).isEqualTo(Map.of("all", List.of("LOW", "1970-01-01T00:00:00Z", 7L)));
        assertThatThrownBy(() -> NOTHING.changed("thing", null, new Object()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void long_texts_are_cut_between_characters() {
        assertThat(NOTHING.changed("text", null, "\uD83D\uDE00".repeat(501)).now())
                .isEqualTo(Map.of("text", "\uD83D\uDE00".repeat(499) + "…"));
    }

    @Test
    void secrets_are_not_kept_under_whatever_name() {
        for (String name : List.of("password", "newPassword", "refreshToken", "keyHash", "apiKey", "clientSecret"))
            assertThat(NOTHING.changed(name, "old", "new").now()).isEqualTo(Map.of(name, "(untold)"));
        AuditEntry entry = NOTHING.changedUntold("tags", "a", "b");
        assertThat(entry.old()).isEqualTo(entry.now()).isEqualTo(Map.of("tags", "(untold)"));
    }
}
