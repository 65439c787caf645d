package app.montage.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.account.DataExportId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedLinksTest {
    private static final DataExportId EXPORT = new DataExportId(new UUID(1, 2));
    private static final Instant UNTIL = Instant.parse("2026-06-15T12:00:00Z");

    private final SignedLinks links = new SignedLinks("a secret");

    @Test
    void a_link_is_good_as_it_was_signed_and_in_no_other_way() {
        String signature = links.sign(EXPORT, UNTIL);
        assertThat(links.isGood(EXPORT, UNTIL, signature)).isTrue();
        assertThat(links.isGood(EXPORT, UNTIL.plusSeconds(1), signature)).isFalse();
        assertThat(links.isGood(new DataExportId(new UUID(1, 3)), UNTIL, signature))
                .isFalse();
        assertThat(links.isGood(EXPORT, UNTIL, signature + "A")).isFalse();
        assertThat(links.isGood(EXPORT, UNTIL, "")).isFalse();
    }

    @Test
    void nobody_signs_without_the_secret() {
        assertThat(links.isGood(EXPORT, UNTIL, new SignedLinks("another secret").sign(EXPORT, UNTIL)))
                .isFalse();
    }
}
