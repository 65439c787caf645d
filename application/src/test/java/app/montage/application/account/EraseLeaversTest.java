package app.montage.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.audit.InMemoryAuditLog;
import app.montage.application.shared.ErasurePart;
import app.montage.application.shared.InMemoryFiles;
import app.montage.application.shared.Transactions;
import app.montage.domain.account.Account;
import app.montage.domain.account.EmailAddress;
import app.montage.domain.account.Username;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EraseLeaversTest {
    private static final Instant START = Instant.parse("2026-06-15T12:00:00Z");
    private static final UserId ADA = new UserId(new UUID(1, 1));
    private static final UserId BEN = new UserId(new UUID(1, 2));

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryLeavers leavers = new InMemoryLeavers(accounts);
    private final InMemoryFiles files = new InMemoryFiles();
    private final ErasureList list = new ErasureList(files);
    private final InMemoryAuditLog auditLog = new InMemoryAuditLog();
    private final Map<UserId, Integer> rows = new HashMap<>();
    private final Set<UserId> stubborn = new HashSet<>();
    private final List<String> done = new ArrayList<>();
    private Instant now = START;
    private final EraseLeavers eraseLeavers = eraseLeavers(rowsOf());

    private EraseLeavers eraseLeavers(ErasurePart part) {
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        return new EraseLeavers(
                leavers,
                list,
                List.of(part),
                auditLog.recorder(),
                Transactions.direct(),
                new SplittableRandom(1),
                clock);
    }

    /** Some rows of each, so many at a time; those of the stubborn stay. */
    private ErasurePart rowsOf() {
        return (leaver, most) -> {
            if (stubborn.contains(leaver.person())) throw new IllegalStateException("stuck");
            int left = rows.getOrDefault(leaver.person(), 0);
            int some = Math.min(left, most);
            rows.put(leaver.person(), left - some);
            done.add(some + " of " + leaver.username());
            return some;
        };
    }

    private void leaves(UserId person, String name, Duration in) {
        accounts.add(new Account(person, new EmailAddress(name + "@example.org"), new Username(name), null, null));
        leavers.leave(person, now, now.plus(in));
    }

    private InMemoryLeavers.Leaving leaving(UserId person) {
        return Objects.requireNonNull(leavers.all().get(person));
    }

    @Test
    void those_whose_time_has_come_are_erased_and_no_others() {
        leaves(ADA, "ada", Duration.ZERO);
        leaves(BEN, "ben", Duration.ofSeconds(1));
        assertThat(eraseLeavers.handle()).isEqualTo(1);
        assertThat(accounts.find(ADA)).isEmpty();
        assertThat(leavers.all()).containsOnlyKeys(BEN);
        assertThat(leaving(BEN).isErasing()).isFalse();
    }

    @Test
    void much_goes_a_little_at_a_time_and_the_account_last() {
        leaves(ADA, "ada", Duration.ZERO);
        rows.put(ADA, 1_200);
        eraseLeavers.handle();
        assertThat(done).containsExactly("500 of ada", "500 of ada", "200 of ada", "0 of ada");
        assertThat(accounts.find(ADA)).isEmpty();
    }

    @Test
    void the_list_knows_of_them_before_anything_is_gone() {
        leaves(ADA, "ada", Duration.ZERO);
        List<UserId> known = new ArrayList<>();
        eraseLeavers((leaver, most) -> {
                    known.addAll(list.page(null, 10));
                    assertThat(accounts.find(ADA)).isPresent();
                    return 0;
                })
                .handle();
        assertThat(known).containsExactly(ADA);
        assertThat(list.page(null, 10)).containsExactly(ADA);
    }

    @Test
    void the_audit_log_tells_that_somebody_was_erased_but_not_who() {
        leaves(ADA, "ada", Duration.ZERO);
        eraseLeavers.handle();
        assertThat(auditLog.entries()).extracting(AuditEntry::action).containsExactly("eraseAccount");
        assertThat(auditLog.entries()).allMatch(it -> it.thing().id() == null && it.isEmpty());
    }

    @Test
    void who_cannot_be_erased_keeps_nobody_waiting_and_is_tried_again() {
        leaves(ADA, "ada", Duration.ZERO);
        leaves(BEN, "ben", Duration.ZERO);
        stubborn.add(ADA);
        assertThat(eraseLeavers.handle()).isEqualTo(1);
        assertThat(leavers.all()).containsOnlyKeys(ADA);
        assertThat(leaving(ADA).failure()).contains("stuck");
        assertThat(accounts.find(ADA)).isPresent();
        stubborn.clear();
        assertThat(eraseLeavers.handle()).isZero();
        now = leaving(ADA).due();
        assertThat(eraseLeavers.handle()).isEqualTo(1);
        assertThat(accounts.find(ADA)).isEmpty();
    }

    @Test
    void after_five_times_they_are_tried_once_a_day() {
        leaves(ADA, "ada", Duration.ZERO);
        stubborn.add(ADA);
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            eraseLeavers.handle();
            pauses.add(Duration.between(now, leaving(ADA).due()));
            now = leaving(ADA).due();
        }
        assertThat(pauses.subList(0, 4)).isSorted().allMatch(it -> it.compareTo(Duration.ofMinutes(5)) < 0);
        assertThat(pauses.subList(4, 7)).allMatch(it -> it.toHours() == 24);
    }
}
