package app.montage.security.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.shared.UnavailableException;
import app.montage.domain.account.NewPassword;
import app.montage.domain.account.Password;
import app.montage.domain.account.PasswordHash;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class HashedPasswordsTest {
    private static final Password RIGHT = new Password("the tide comes in at noon");
    private static final Password WRONG = new Password("the tide comes in at nine");
    private static final int CHEAP = 4;

    private final HashedPasswords passwords = new HashedPasswords(1, Duration.ofSeconds(30));

    @Test
    void a_hash_is_of_argon2id_and_fits_its_password_alone() {
        PasswordHash hash = passwords.hash(RIGHT);
        assertThat(hash.value()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.fits(RIGHT, hash)).isTrue();
        assertThat(passwords.fits(WRONG, hash)).isFalse();
        assertThat(passwords.isOutdated(hash)).isFalse();
        assertThat(passwords.hash(RIGHT)).isNotEqualTo(hash);
    }

    @Test
    void nobody_s_password_fits_nothing_and_is_weighed_like_any() {
        assertThat(passwords.isOutdated(HashedPasswords.NOBODYS)).isFalse();
        assertThat(passwords.fits(RIGHT, null)).isFalse();
        assertThat(passwords.fits(new Password("nobody has this password"), null))
                .isFalse();
    }

    @Test
    void a_hash_of_bcrypt_is_known_and_outdated() {
        PasswordHash old = new PasswordHash("" + new BCryptPasswordEncoder(CHEAP).encode(RIGHT.value()));
        assertThat(passwords.fits(RIGHT, old)).isTrue();
        assertThat(passwords.fits(WRONG, old)).isFalse();
        assertThat(passwords.isOutdated(old)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uffff\u202e\u200b and so on",
                "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301",
                "💜💜💜💜💜💜💜💜💜💜💜💜",
                "' AND 1=CAST(version() AS int) --",
                "${jndi:ldap://127.0.0.1/a}{{7*7}}%s%n",
                "\t\t\t\t\t\t\n\n\n\n\n\n"
            })
    void whatever_is_typed_is_weighed_as_it_is(String text) {
        PasswordHash hash = passwords.hash(new Password(text));
        assertThat(passwords.fits(new Password(text), hash)).isTrue();
        assertThat(passwords.fits(new Password(text + " "), hash)).isFalse();
    }

    @Test
    void what_is_no_hash_fits_nothing() {
        for (String text : new String[] {"", "x", "$2a$10$x", "$argon2id$x"})
            assertThat(passwords.fits(RIGHT, new PasswordHash(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password1234!",
                "123456789012",
                "qwertyuiop[]",
                "aaaaaaaaaaaaaaaa",
                "adaadaadaada",
                "ada.lovelace1",
                "montagemontage"
            })
    void what_others_would_try_first_is_common(String password) {
        assertThat(passwords.isCommon(new NewPassword(password), List.of("ada.lovelace@example.org", "ada_l")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the tide comes in at noon",
                "x8#kLq20vTz!",
                "fünf Äpfel für Émile",
                "💜 violet on the windowsill"
            })
    void what_takes_long_to_guess_is_not(String password) {
        assertThat(passwords.isCommon(new NewPassword(password), List.of("ada.lovelace@example.org")))
                .isFalse();
    }

    @Test
    void who_waits_for_too_long_is_sent_away() throws InterruptedException {
        HashedPasswords impatient = new HashedPasswords(1, Duration.ofMillis(1));
        AtomicBoolean enough = new AtomicBoolean();
        Thread other = Thread.ofPlatform().start(() -> {
            while (!enough.get()) busy(impatient);
        });
        assertThatThrownBy(() -> {
                    while (true) impatient.hash(RIGHT);
                })
                .isInstanceOf(UnavailableException.class);
        enough.set(true);
        other.join();
    }

    private static void busy(HashedPasswords passwords) {
        try {
            passwords.hash(WRONG);
        } catch (UnavailableException _) {
            // the other one is at it
        }
    }
}
