package app.montage.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.Leavers.Taken;
import app.montage.application.shared.Transactions;
import app.montage.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of those who leave must do; nobody leaves when a test begins. */
public interface LeaversContract {
    Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    Instant DUE = NOW.plus(Duration.ofDays(30));
    Duration LEASE = Duration.ofMinutes(15);
    Duration LONG_LEASE = Duration.ofDays(1);

    Leavers leavers();

    Accounts accounts();

    Transactions transactions();

    UserId somebody();

    @Test
    default void who_leaves_is_on_their_way_out_and_may_stay_until_erasing_begins() {
        UserId ada = left(DUE);
        assertThat(accounts().find(ada).orElseThrow().isDeleted()).isTrue();
        assertThat(take(DUE.minusSeconds(1))).isEmpty();
        assertThat(stay(ada)).isTrue();
        assertThat(accounts().find(ada).orElseThrow().isDeleted()).isFalse();
        assertThat(stay(ada)).isFalse();
        assertThat(take(DUE)).isEmpty();
    }

    @Test
    default void whoever_has_waited_longest_is_taken_and_there_is_no_way_back() {
        UserId late = left(DUE.plusSeconds(1));
        UserId early = left(DUE);
        assertThat(taken(DUE.plusSeconds(1)).leaver().person()).isEqualTo(early);
        assertThat(taken(DUE.plusSeconds(1)).leaver().person()).isEqualTo(late);
        assertThat(stay(early)).isFalse();
    }

    @Test
    default void nobody_else_gets_them_before_the_lease_is_over_unless_it_is_put_off() {
        UserId ada = left(DUE);
        assertThat(taken(DUE).attempts()).isOne();
        assertThat(take(DUE.plus(LEASE).minusSeconds(1))).isEmpty();
        transactions().run(() -> leavers().goOn(ada, DUE.plus(LEASE).plusSeconds(9)));
        assertThat(take(DUE.plus(LEASE))).isEmpty();
        assertThat(taken(DUE.plus(LEASE).plusSeconds(9)).attempts()).isEqualTo(2);
    }

    @Test
    default void after_many_attempts_the_lease_is_longer() {
        left(DUE);
        Instant now = DUE;
        for (int attempt = 1; attempt <= 5; attempt++, now = now.plus(LEASE))
            assertThat(taken(now).attempts()).isEqualTo(attempt);
        assertThat(taken(now).attempts()).isEqualTo(6);
        assertThat(take(now.plus(LEASE))).isEmpty();
        assertThat(take(now.plus(LONG_LEASE))).isPresent();
    }

    @Test
    default void who_could_not_be_erased_is_taken_again_when_it_is_said() {
        UserId ada = left(DUE);
        taken(DUE);
        Instant again = DUE.plus(Duration.ofHours(1));
        transactions().run(() -> leavers().failed(ada, "a table is away", again));
        assertThat(take(again.minusSeconds(1))).isEmpty();
        assertThat(taken(again).leaver().person()).isEqualTo(ada);
    }

    @Test
    default void who_is_erased_is_gone() {
        UserId ada = left(DUE);
        taken(DUE);
        transactions().run(() -> leavers().erase(ada));
        assertThat(accounts().find(ada)).isEmpty();
        assertThat(take(DUE.plus(LONG_LEASE))).isEmpty();
    }

    @Test
    default void who_is_here_again_after_they_were_erased_leaves_at_once() {
        UserId back = somebody();
        UserId leaving = left(DUE);
        UserId gone = new UserId(UUID.randomUUID());
        assertThat(transactions().<Integer>call(() -> leavers().leaveAgain(List.of(back, leaving, gone), NOW)))
                .isEqualTo(2);
        assertThat(List.of(taken(NOW).leaver().person(), taken(NOW).leaver().person()))
                .containsExactlyInAnyOrder(back, leaving);
        assertThat(stay(back)).isFalse();
    }

    @Test
    default void who_is_being_erased_already_is_left_to_whoever_does_it() {
        UserId ada = left(NOW);
        taken(NOW);
        assertThat(transactions().<Integer>call(() -> leavers().leaveAgain(List.of(ada), NOW)))
                .isZero();
        assertThat(take(NOW)).isEmpty();
    }

    private UserId left(Instant due) {
        UserId person = somebody();
        transactions().run(() -> leavers().leave(person, NOW, due));
        return person;
    }

    private boolean stay(UserId person) {
        return transactions().call(() -> leavers().stay(person));
    }

    private Optional<Taken> take(Instant now) {
        return transactions().call(() -> leavers().take(now, now.plus(LEASE), now.plus(LONG_LEASE)));
    }

    private Taken taken(Instant now) {
        return take(now).orElseThrow();
    }
}
