package app.montage.application.account;

import static app.montage.domain.account.AccessRefusal.ACCOUNT_DELETED;
import static app.montage.domain.account.AccessRefusal.SIGN_IN_FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.shared.Origin;
import app.montage.application.shared.ThrottledException;
import app.montage.domain.account.Account;
import app.montage.domain.account.Login;
import app.montage.domain.account.Password;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.shared.Result;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInTest extends AccessStories {
    @Test
    void by_the_username_or_the_address_and_the_password_one_is_let_in() {
        for (String login : new String[] {"ada", "Ada", "ada@example.org", " ADA@example.org "})
            assertThat(value(signIn(login, ADAS_PASSWORD)).accessToken()).contains(ADA.toString());
        assertThat(sessions.all()).hasSize(4);
    }

    @Test
    void a_wrong_password_and_a_wrong_name_are_one_answer_and_the_same_work() {
        assertRefused(signIn("ada", "something else altogether"), SIGN_IN_FAILED);
        assertThat(passwords.weighed()).isEqualTo(1);
        assertRefused(signIn("nobody", ADAS_PASSWORD), SIGN_IN_FAILED);
        assertThat(passwords.weighed()).isEqualTo(2);
        assertThat(sessions.all()).isEmpty();
    }

    @Test
    void an_outdated_hash_is_replaced_at_signing_in_and_not_touched_by_failing() {
        assertRefused(signIn("ada", "something else altogether"), SIGN_IN_FAILED);
        assertThat(accounts.find(ADA).orElseThrow().password()).isEqualTo(PlainPasswords.old(ADAS_PASSWORD));
        signedIn();
        assertThat(accounts.find(ADA).orElseThrow().password()).isEqualTo(passwords.hash(new Password(ADAS_PASSWORD)));
    }

    @Test
    void after_so_many_tries_even_the_right_password_is_not_weighed_for_a_while() {
        for (int i = 0; i < 3; i++) assertRefused(signIn("ada", "wrong " + i), SIGN_IN_FAILED);
        assertThatThrownBy(() -> signIn("ada@example.org", ADAS_PASSWORD)).isInstanceOf(ThrottledException.class);
        assertThat(passwords.weighed()).isEqualTo(3);
        later(Duration.ofMinutes(15));
        signedIn();
    }

    @Test
    void names_that_nobody_has_are_counted_like_those_of_people() {
        for (int i = 0; i < 3; i++) assertRefused(signIn("nobody", "wrong " + i), SIGN_IN_FAILED);
        assertThatThrownBy(() -> signIn("nobody", "wrong again")).isInstanceOf(ThrottledException.class);
    }

    @Test
    void success_forgives_what_went_before() {
        for (int round = 0; round < 4; round++) {
            assertRefused(signIn("ada", "wrong"), SIGN_IN_FAILED);
            signedIn();
        }
        assertThat(sessions.all()).hasSize(4);
    }

    @Test
    void one_network_has_so_many_tries_for_all_names_together() {
        for (int i = 0; i < 5; i++) assertRefused(from("2001:db8:0:7:0:0:0:" + i, "name" + i), SIGN_IN_FAILED);
        assertThatThrownBy(() -> from("2001:db8:0:7:a:b:c:d", "name6")).isInstanceOf(ThrottledException.class);
        assertRefused(from("2001:db8:0:8:0:0:0:1", "name7"), SIGN_IN_FAILED);
        assertRefused(from("192.0.2.1", "name8"), SIGN_IN_FAILED);
    }

    @Test
    void who_came_in_and_who_did_not_is_kept_and_nothing_that_was_typed() {
        assertRefused(signIn("ada", "a wrong password"), SIGN_IN_FAILED);
        assertRefused(signIn("somebody's password", "a wrong password"), SIGN_IN_FAILED);
        signedIn();
        assertThat(auditLog.entries())
                .extracting(AuditEntry::action)
                .containsExactly("signInFailed", "signInFailed", "signIn");
        assertThat(auditLog.entries().toString()).doesNotContain("password", ADAS_PASSWORD);
    }

    @Test
    void who_has_deleted_their_account_is_told_so_by_their_password_alone() {
        Account ada = accounts.find(ADA).orElseThrow();
        accounts.add(new Account(ADA, ada.email(), ada.username(), ada.password(), Instant.EPOCH));
        assertRefused(signIn("ada", "something else altogether"), SIGN_IN_FAILED);
        assertRefused(signIn("ada", ADAS_PASSWORD), ACCOUNT_DELETED);
        assertThat(sessions.all()).isEmpty();
    }

    private Result<CredentialsView> from(String address, String login) {
        SignIn.Input input = new SignIn.Input(new Login(login), new Password("wrong"));
        return new Origin(address, "test", null).during(() -> signIn.handle(NOBODY, input));
    }
}
