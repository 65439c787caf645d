package app.montage.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.Passwords;
import app.montage.domain.account.Password;
import app.montage.domain.account.PasswordHash;
import app.montage.stories.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DemoPasswordTest {
    @Test
    void the_printed_password_fits_the_hash_that_was_made_once() {
        try (World world = new World(Map.of("montage.workers", "0"))) {
            Passwords passwords = world.the(Passwords.class);
            PasswordHash hash = new PasswordHash(Cast.PASSWORD_HASH);
            assertThat(passwords.fits(new Password(Cast.PASSWORD), hash)).isTrue();
            assertThat(passwords.isOutdated(hash)).isFalse();
        }
    }
}
