package app.montage.application.account;

import static app.montage.domain.account.AccessRefusal.COMMON_PASSWORD;
import static app.montage.domain.account.AccessRefusal.SIGN_IN_FAILED;
import static app.montage.domain.account.AccessRefusal.TOKEN_NOT_GOOD;
import static app.montage.domain.account.AccessRefusal.USERNAME_TAKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.shared.ThrottledException;
import app.montage.domain.account.EmailAddress;
import app.montage.domain.account.NewPassword;
import app.montage.domain.account.OpaqueToken;
import app.montage.domain.account.PersonName;
import app.montage.domain.account.Username;
import app.montage.domain.shared.Result;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignUpTest extends AccessStories {
    private static final String PASSWORD = "violets on the windowsill";

    private Result<EmailAddress> signUp(String email, @Nullable String username, String password) {
        return signUp.handle(
                NOBODY,
                new SignUp.Input(
                        new EmailAddress(email),
                        new NewPassword(password),
                        new PersonName("Grace"),
                        new PersonName("Hopper"),
                        username == null ? null : new Username(username)));
    }

    private Result<Username> verify(OpaqueToken token, @Nullable String username) {
        return verifyEmail.handle(
                NOBODY, new VerifyEmail.Input(token, username == null ? null : new Username(username)));
    }

    @Test
    void who_can_read_the_address_s_mail_gets_an_account() {
        value(signUp("Grace.Hopper@example.org", "grace", PASSWORD));
        assertThat(mails.getLast().to()).isEqualTo("grace.hopper@example.org");
        assertThat(mails.getLast().body()).containsPattern("until \\d{1,2} [A-Z][a-z]+ \\d{4}, \\d\\d:\\d\\d UTC\\.");
        assertRefused(signIn("grace", PASSWORD), SIGN_IN_FAILED);
        assertThat(value(verify(token(), null)).value()).isEqualTo("grace");
        value(signIn("grace", PASSWORD));
        value(signIn("grace.hopper@example.org", PASSWORD));
    }

    @Test
    void a_username_that_was_not_chosen_is_derived_from_the_address() {
        value(signUp("grace.hopper@example.org", null, PASSWORD));
        assertThat(value(verify(token(), null)).value()).isEqualTo("grace_hopper");
        value(signUp("grace-hopper@example.com", null, PASSWORD));
        assertThat(value(verify(token(), null)).value()).matches("grace_hopper_[0-9a-f]{6}");
        value(signUp("x@example.org", null, PASSWORD));
        assertThat(value(verify(token(), null)).value()).isEqualTo("x_user");
    }

    @Test
    void a_taken_address_is_told_to_that_address_alone() {
        Result<EmailAddress> taken = signUp("ada@example.org", "somebody", PASSWORD);
        int work = passwords.weighed();
        assertThat(taken).isEqualTo(Result.ok(ADAS_ADDRESS));
        assertThat(mails.getLast().to()).isEqualTo("ada@example.org");
        assertThat(mails.getLast().body()).contains("already").doesNotContain("token");
        value(signUp("free@example.org", "somebody", PASSWORD));
        assertThat(passwords.weighed()).isEqualTo(2 * work);
    }

    @Test
    void a_taken_username_is_refused_at_once_and_again_when_it_was_taken_meanwhile() {
        assertRefused(signUp("grace@example.org", "ada", PASSWORD), USERNAME_TAKEN);
        assertThat(mails).isEmpty();
        value(signUp("grace@example.org", "gracie", PASSWORD));
        OpaqueToken first = token();
        value(signUp("gracie@example.org", "gracie", PASSWORD));
        value(verify(token(), null));
        assertRefused(verify(first, null), USERNAME_TAKEN);
        assertThat(value(verify(first, "amazing")).value()).isEqualTo("amazing");
    }

    @Test
    void passwords_that_others_would_guess_are_refused() {
        assertRefused(signUp("grace@example.org", null, "my password 1"), COMMON_PASSWORD);
        assertThat(mails).isEmpty();
    }

    @Test
    void a_token_is_good_once_and_for_a_day() {
        value(signUp("grace@example.org", null, PASSWORD));
        OpaqueToken token = token();
        later(Duration.ofHours(24));
        assertRefused(verify(token, null), TOKEN_NOT_GOOD);
        value(signUp("grace@example.org", null, PASSWORD));
        value(verify(token(), null));
        assertRefused(verify(token(), null), TOKEN_NOT_GOOD);
        assertThat(accounts.size()).isEqualTo(2);
    }

    @Test
    void nobody_has_letters_sent_without_end() {
        value(signUp("grace@example.org", null, PASSWORD));
        value(signUp("grace@example.org", null, PASSWORD));
        assertThatThrownBy(() -> signUp("grace@example.org", null, PASSWORD)).isInstanceOf(ThrottledException.class);
        assertThat(mails).hasSize(2);
    }
}
