package app.montage.application.account;

import static app.montage.domain.account.AccessRefusal.ACCOUNT_DELETED;
import static app.montage.domain.account.AccessRefusal.WRONG_PASSWORD;
import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.account.MemberRefusal.LAST_SUPER_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.shared.ThrottledException;
import app.montage.domain.account.Member;
import app.montage.domain.account.Role;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeleteAccountTest extends LeavingStories {
    private static final UserId BEN = new UserId(new UUID(1, 2));

    @BeforeEach
    void signed_in() {
        signedIn();
    }

    private void assertNothingChanged() {
        assertThat(leavers.all()).isEmpty();
        assertThat(sessions.all()).hasSize(1);
        assertThat(keys.all()).hasSize(1);
        assertThat(heard.all()).isEmpty();
        assertThat(mails).isEmpty();
    }

    @Test
    void who_deletes_their_account_is_gone_at_once_and_erased_after_a_while() {
        Instant erasedFrom = value(delete(ADAS_PASSWORD));
        assertThat(erasedFrom).isEqualTo(clock.instant().plus(GRACE));
        assertThat(leavers.all()).containsOnlyKeys(ADA);
        assertThat(leavers.all().values())
                .extracting(InMemoryLeavers.Leaving::due)
                .containsExactly(erasedFrom);
        assertThat(heard.all()).containsExactly(new Heard.PrivacyOf(ADA));
        assertRefused(signIn("ada", ADAS_PASSWORD), ACCOUNT_DELETED);
    }

    @Test
    void all_that_let_them_or_their_programs_in_ends() {
        signedIn();
        value(delete(ADAS_PASSWORD));
        assertThat(sessions.all()).isEmpty();
        assertThat(keys.all()).isEmpty();
    }

    @Test
    void a_letter_and_the_audit_log_tell_of_it() {
        value(delete(ADAS_PASSWORD));
        assertThat(mails.getLast().to()).isEqualTo(ADAS_ADDRESS.value());
        assertThat(mails.getLast().body()).contains("15 July 2026, 12:00 UTC", "cancelAccountDeletion");
        assertThat(lastAudited().action()).isEqualTo("deleteAccount");
        assertThat(lastAudited().thing()).isEqualTo(Thing.of(ADA));
        assertThat(lastAudited().now()).containsOnlyKeys("erasedFrom");
    }

    @Test
    void who_does_not_know_the_password_deletes_nothing() {
        assertRefused(delete("something else"), WRONG_PASSWORD);
        assertNothingChanged();
        assertThat(lastAudited().action()).isEqualTo("deleteAccountFailed");
    }

    @Test
    void nobody_guesses_the_password_for_long() {
        for (int i = 0; i < 3; i++) assertRefused(delete("guess " + i), WRONG_PASSWORD);
        assertThatThrownBy(() -> delete(ADAS_PASSWORD)).isInstanceOf(ThrottledException.class);
        assertNothingChanged();
    }

    @Test
    void the_last_super_admin_makes_another_one_first() {
        members.save(new Member(ADA, Role.SUPER_ADMIN, true, false));
        assertRefused(delete(ADAS_PASSWORD), LAST_SUPER_ADMIN);
        assertNothingChanged();
        members.save(new Member(BEN, Role.SUPER_ADMIN, true, false));
        value(delete(ADAS_PASSWORD));
    }

    @Test
    void who_is_gone_meanwhile_has_nothing_to_delete() {
        accounts.remove(ADA);
        assertRefused(delete(ADAS_PASSWORD), USER_NOT_FOUND);
        assertNothingChanged();
    }
}
