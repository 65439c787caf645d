package app.montage.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.domain.shared.InvalidValue;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessValuesTest {
    @ParameterizedTest
    @CsvSource({
        "ada@example.org, ada@example.org",
        "' Ada.Lovelace+montage@Example.ORG ', ada.lovelace+montage@example.org",
        "x@sub.domain.example, x@sub.domain.example",
        "o'hara_1@xn--bcher-kva.example, o'hara_1@xn--bcher-kva.example"
    })
    void an_address_is_kept_in_lower_case(String typed, String kept) {
        assertThat(new EmailAddress(typed).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                "ada@localhost",
                "ada@example.o",
                "a@b@example.org",
                "ada@-example.org",
                "ada..l@example.org",
                ".ada@example.org",
                "ada @example.org",
                "ada@example.org\r\nBcc: all@example.org",
                "\"ada\"@example.org",
                "<ada@example.org>",
                "ädä@example.org",
                "ada@[127.0.0.1]"
            })
    void what_is_no_address_is_refused(String typed) {
        assertThatThrownBy(() -> new EmailAddress(typed)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void an_address_is_not_longer_than_mail_can_carry() {
        String domain = "@" + ("x".repeat(60) + ".").repeat(3) + "example.org";
        assertThat(new EmailAddress("a".repeat(59) + domain).value()).hasSize(254);
        assertThatThrownBy(() -> new EmailAddress("a".repeat(60) + domain)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new EmailAddress("a".repeat(65) + "@example.org"))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_new_password_has_12_to_128_characters_of_whatever_kind() {
        assertThat(new NewPassword("💜".repeat(12)).value()).isEqualTo("💜".repeat(12));
        assertThat(new NewPassword(" ".repeat(128)).value()).hasSize(128);
        for (String bad :
                new String[] {"", "eleven char", "💜".repeat(11), "x".repeat(129), "twelve\0chars", "\ud83d".repeat(12)
                }) assertThatThrownBy(() -> new NewPassword(bad)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_password_is_the_same_however_a_keyboard_writes_its_letters() {
        assertThat(new Password("Zoe\u0308")).isEqualTo(new Password("Zo\u00eb"));
    }

    @Test
    void secrets_say_nothing_of_themselves() {
        assertThat(new Password("open sesame").toString()).doesNotContain("sesame");
        assertThat(new NewPassword("open sesame now").toString()).doesNotContain("sesame");
        assertThat(new PasswordHash("$2a$10$x").toString()).doesNotContain("$2a");
        assertThat(new OpaqueToken("open sesame").toString()).doesNotContain("sesame");
    }

    @ParameterizedTest
    @CsvSource({
        "ada@example.org, ada",
        "a@example.org, a_user",
        "grace.hopper+x@example.org, grace_hopper_x",
        "'!!@example.org', __user",
        "a-very-long-name-before-the-at-sign@example.org, a_very_long_name_before_the_at"
    })
    void a_username_is_derived_from_what_stands_before_the_at(String email, String username) {
        assertThat(Username.of(new EmailAddress(email)).value()).isEqualTo(username);
    }

    @Test
    void a_taken_username_is_told_apart_within_its_length() {
        UUID chance = UUID.fromString("0190a000-0000-7000-8000-0000000b0b5e");
        assertThat(new Username("ada").apart(chance).value()).isEqualTo("ada_0b0b5e");
        assertThat(new Username("x".repeat(30)).apart(chance).value())
                .hasSize(30)
                .endsWith("_0b0b5e");
    }

    @Test
    void a_token_is_known_by_its_hash() {
        assertThat(new OpaqueToken("abc").hash().value())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
