package app.montage.application.account;

import static app.montage.domain.account.AccessRefusal.COMMON_PASSWORD;
import static app.montage.domain.account.AccessRefusal.SIGN_IN_FAILED;
import static app.montage.domain.account.AccessRefusal.TOKEN_NOT_GOOD;
import static app.montage.domain.account.AccessRefusal.WRONG_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.account.EmailAddress;
import app.montage.domain.account.NewPassword;
import app.montage.domain.account.OpaqueToken;
import app.montage.domain.account.Password;
import app.montage.domain.account.Username;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChangePasswordTest extends AccessStories {
    private static final String NEW = "violets on the windowsill";

    private Result<UserId> change(String from, String to) {
        return changePassword.handle(ada(), new ChangePassword.Input(new Password(from), new NewPassword(to)));
    }

    private Result<Username> reset(OpaqueToken token, String to) {
        return resetPassword.handle(NOBODY, new ResetPassword.Input(token, new NewPassword(to)));
    }

    private void forget(String email) {
        value(requestPasswordReset.handle(NOBODY, new RequestPasswordReset.Input(new EmailAddress(email))));
    }

    @Test
    void changing_it_ends_all_other_sessions() {
        CredentialsView other = signedIn();
        CredentialsView here = signedIn();
        value(change(ADAS_PASSWORD, NEW));
        assertRefused(refresh(other.refreshToken()), TOKEN_NOT_GOOD);
        value(refresh(here.refreshToken()));
        assertRefused(signIn("ada", ADAS_PASSWORD), SIGN_IN_FAILED);
        value(signIn("ada", NEW));
    }

    @Test
    void who_does_not_know_the_old_one_or_wants_a_common_one_changes_nothing() {
        signedIn();
        signedIn();
        assertRefused(change("something else", NEW), WRONG_PASSWORD);
        assertRefused(change(ADAS_PASSWORD, "my password 1"), COMMON_PASSWORD);
        assertThat(sessions.all()).hasSize(2);
        value(signIn("ada", ADAS_PASSWORD));
    }

    @Test
    void who_has_forgotten_it_chooses_a_new_one_by_mail() {
        signedIn();
        forget("Ada@example.org");
        assertThat(value(reset(token(), NEW)).value()).isEqualTo("ada");
        assertThat(sessions.all()).isEmpty();
        value(signIn("ada", NEW));
        assertRefused(reset(token(), NEW), TOKEN_NOT_GOOD);
    }

    @Test
    void whether_anybody_has_an_address_is_not_told() {
        forget("nobody@example.org");
        assertThat(mails).isEmpty();
    }

    @Test
    void the_token_is_good_for_an_hour_and_until_the_password_changes() {
        forget("ada@example.org");
        OpaqueToken token = token();
        assertRefused(reset(token, "my password 1"), COMMON_PASSWORD);
        signedIn();
        value(change(ADAS_PASSWORD, NEW));
        assertRefused(reset(token, ADAS_PASSWORD), TOKEN_NOT_GOOD);
        forget("ada@example.org");
        later(Duration.ofHours(1));
        assertRefused(reset(token(), ADAS_PASSWORD), TOKEN_NOT_GOOD);
    }
}
