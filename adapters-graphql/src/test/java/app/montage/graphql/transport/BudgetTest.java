package app.montage.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Origin;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.UserId;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final long MOST = 60;
    private static final Caller ALICE = person(1);
    private static final Caller BOB = person(2);

    private final Time time = new Time();
    private final Budget budget = new Budget(limits(MOST), time);

    /** A clock that stands still until it is moved. */
    private static final class Time implements TimeMeter {
        private long nanos;

        void pass(long seconds) {
            nanos += TimeUnit.SECONDS.toNanos(seconds);
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private static GraphqlLimits limits(long points) {
        Duration minute = Duration.ofMinutes(1);
        return new GraphqlLimits(
                1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 10_000, 1, 1, minute, 1, minute, 1, points, minute, 2, minute, 1,
                1, 1, 1, 1, 1);
    }

    private static Caller person(long number) {
        return new Caller(
                Viewer.of(new UserId(new UUID(0, number))), Instant.MAX, new Origin("192.0.2.1", null, null), null);
    }

    private static Caller from(@Nullable String address) {
        return Caller.anonymous(new Origin(address, null, null));
    }

    private boolean pays(Caller caller) {
        return budget.entry(caller).isPaid();
    }

    private void spendAll(Caller caller) {
        for (int i = 0; i < MOST; i++) assertThat(pays(caller)).isTrue();
        assertThat(pays(caller)).isFalse();
    }

    private static Balance balance(Bill bill) {
        return Objects.requireNonNull(bill.balance());
    }

    @Test
    void points_come_back_evenly() {
        spendAll(ALICE);
        time.pass(1);
        assertThat(pays(ALICE)).isTrue();
        assertThat(pays(ALICE)).isFalse();
        time.pass(10);
        for (int i = 0; i < 10; i++) assertThat(pays(ALICE)).isTrue();
        assertThat(pays(ALICE)).isFalse();
    }

    @Test
    void no_more_than_the_whole_is_ever_saved() {
        time.pass(3_600);
        spendAll(ALICE);
        time.pass(3_600);
        spendAll(ALICE);
    }

    @Test
    void a_bill_tells_what_is_left_and_when_the_rest_is_back() {
        Bill bill = budget.entry(ALICE);
        assertThat(bill.points()).isEqualTo(1);
        assertThat(balance(bill).header()).isEqualTo("\"points\";r=59;t=1");
        assertThat(balance(bill).purse().policy()).isEqualTo("\"points\";q=60;w=60");
        assertThat(balance(bill).purse().rate()).isEqualTo(1.0);
        spendAll(BOB);
        assertThat(balance(budget.entry(BOB)).header()).isEqualTo("\"points\";r=0;t=60");
        assertThat(balance(budget.entry(BOB)).retryAfterSeconds()).isEqualTo(1);
    }

    @Test
    void each_further_hundred_of_things_costs_a_point() {
        assertThat(all(100).points()).isEqualTo(1);
        assertThat(all(101).points()).isEqualTo(2);
        assertThat(all(5_000).points()).isEqualTo(50);
        assertThat(balance(all(1)).left()).isEqualTo(MOST - 1 - 2 - 50 - 1);
    }

    private Bill all(long things) {
        return budget.all(ALICE, budget.entry(ALICE), things);
    }

    @Test
    void what_is_too_dear_for_what_is_left_waits_for_more() {
        all(3_000);
        Bill refused = all(5_000);
        assertThat(refused.isPaid()).isFalse();
        assertThat(balance(refused).retryAfterSeconds()).isEqualTo(49 - 29);
        assertThat(pays(ALICE)).isTrue();
    }

    @Test
    void the_dearest_is_never_beyond_a_full_purse() {
        spendAll(BOB);
        time.pass(61);
        Budget small = new Budget(limits(3), time);
        assertThat(small.all(BOB, new Bill(0, 0, 1, null), 10_000).isPaid()).isTrue();
        assertThat(small.entry(BOB).isPaid()).isFalse();
    }

    @Test
    void each_person_has_a_purse_of_their_own_wherever_they_are() {
        spendAll(ALICE);
        assertThat(pays(BOB)).isTrue();
        assertThat(pays(from("192.0.2.1"))).isTrue();
    }

    @Test
    void who_is_not_signed_in_shares_with_their_network() {
        spendAll(from("192.0.2.1"));
        assertThat(pays(from("192.0.2.2"))).isTrue();
        spendAll(from("2001:db8:1:2:3:4:5:6"));
        assertThat(pays(from("2001:db8:1:2:ffff:0:0:1"))).isFalse();
        assertThat(pays(from("2001:db8:1:3:3:4:5:6"))).isTrue();
        spendAll(from(null));
        assertThat(pays(from(null))).isFalse();
    }

    @Test
    void searches_are_counted_by_themselves() {
        assertThat(Objects.requireNonNull(budget.search(ALICE)).isEnough()).isTrue();
        assertThat(Objects.requireNonNull(budget.search(ALICE)).isEnough()).isTrue();
        Balance third = Objects.requireNonNull(budget.search(ALICE));
        assertThat(third.isEnough()).isFalse();
        assertThat(third.retryAfterSeconds()).isEqualTo(30);
        assertThat(pays(ALICE)).isTrue();
    }

    @Test
    void nothing_is_counted_where_there_is_no_limit() {
        Budget free = new Budget(limits(0), time);
        for (int i = 0; i < 1_000; i++) assertThat(free.entry(ALICE).isPaid()).isTrue();
        assertThat(free.entry(ALICE).balance()).isNull();
    }
}
