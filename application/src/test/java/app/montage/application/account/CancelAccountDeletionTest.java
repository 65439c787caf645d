package app.montage.application.account;

import static app.montage.domain.account.AccessRefusal.ACCOUNT_NOT_DELETED;
import static app.montage.domain.account.AccessRefusal.SIGN_IN_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.audit.Thing;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CancelAccountDeletionTest extends LeavingStories {
    private void left() {
        signedIn();
        value(delete(ADAS_PASSWORD));
        heard.all().clear();
    }

    @Test
    void who_changes_their_mind_has_everything_back_and_signs_in_again() {
        left();
        assertThat(value(cancel("ada@example.org", ADAS_PASSWORD)).value()).isEqualTo("ada");
        assertThat(leavers.all()).isEmpty();
        assertThat(heard.all()).containsExactly(new Heard.PrivacyOf(ADA));
        assertThat(lastAudited().action()).isEqualTo("cancelAccountDeletion");
        assertThat(lastAudited().thing()).isEqualTo(Thing.of(ADA));
        signedIn();
    }

    @Test
    void who_does_not_know_the_password_is_told_what_strangers_are_and_changes_nothing() {
        left();
        assertRefused(cancel("ada", "something else"), SIGN_IN_FAILED);
        assertThat(lastAudited().action()).isEqualTo("cancelAccountDeletionFailed");
        assertRefused(cancel("nobody", ADAS_PASSWORD), SIGN_IN_FAILED);
        assertThat(leavers.all()).containsOnlyKeys(ADA);
        assertThat(heard.all()).isEmpty();
    }

    @Test
    void who_has_not_left_has_nothing_to_take_back() {
        assertRefused(cancel("ada", ADAS_PASSWORD), ACCOUNT_NOT_DELETED);
        assertThat(heard.all()).isEmpty();
    }

    @Test
    void once_erasing_has_begun_there_is_no_way_back() {
        left();
        later(GRACE);
        Instant now = clock.instant();
        assertThat(leavers.take(now, now.plusSeconds(60), now.plusSeconds(60))).isPresent();
        assertRefused(cancel("ada", ADAS_PASSWORD), SIGN_IN_FAILED);
        assertThat(leavers.all()).containsOnlyKeys(ADA);
        assertThat(heard.all()).isEmpty();
    }
}
