package app.montage.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.DataExports.Ready;
import app.montage.application.account.DataExports.Taken;
import app.montage.application.shared.Transactions;
import app.montage.domain.account.DataExport;
import app.montage.domain.account.DataExport.Failure;
import app.montage.domain.account.DataExport.Status;
import app.montage.domain.account.DataExportId;
import app.montage.domain.shared.FileKey;
import app.montage.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every keeper of copies of people's data must do; it is empty when a test begins. */
public interface DataExportsContract {
    Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    Instant LEASED = NOW.plus(Duration.ofMinutes(5));
    Instant WEEK = NOW.plus(Duration.ofDays(7));

    DataExports exports();

    Transactions transactions();

    UserId somebody();

    @Test
    default void one_that_is_asked_for_is_under_way_and_counts_as_of_that_time() {
        UserId ada = somebody();
        assertThat(exports().isOneUnderWay(ada)).isFalse();
        DataExport asked = asked(ada, NOW);
        assertThat(exports().isOneUnderWay(ada)).isTrue();
        assertThat(exports().isOneUnderWay(somebody())).isFalse();
        assertThat(exports().since(ada, NOW.minusSeconds(1))).isOne();
        assertThat(exports().since(ada, NOW)).isZero();
        assertThat(find(ada, asked.id())).contains(asked);
        assertThat(find(somebody(), asked.id())).isEmpty();
    }

    @Test
    default void the_oldest_is_made_first_and_nobody_else_gets_it_before_the_lease_is_over() {
        DataExport second = asked(somebody(), NOW.minusSeconds(1));
        DataExport first = asked(somebody(), NOW.minusSeconds(2));
        asked(somebody(), NOW.plusSeconds(1));
        assertThat(taken(NOW).id()).isEqualTo(first.id());
        assertThat(taken(NOW).id()).isEqualTo(second.id());
        assertThat(take(NOW)).isEmpty();
        assertThat(status(first)).isEqualTo(Status.RUNNING);
    }

    @Test
    default void who_comes_after_the_lease_is_another_attempt_and_the_first_one_is_in_vain() {
        UserId ada = somebody();
        DataExport asked = asked(ada, NOW);
        Taken first = taken(NOW);
        Taken second = taken(LEASED);
        assertThat(List.of(first.attempt(), second.attempt())).containsExactly(1, 2);
        assertThat(second.owner()).isEqualTo(ada);
        assertThat(goOn(first)).isFalse();
        assertThat(ready(first)).isFalse();
        failed(first, null);
        assertThat(status(asked)).isEqualTo(Status.RUNNING);
        assertThat(goOn(second)).isTrue();
        assertThat(ready(second)).isTrue();
    }

    @Test
    default void what_is_ready_is_found_until_its_time_is_over() {
        DataExport asked = asked(somebody(), NOW);
        assertThat(exports().find(asked.id(), NOW)).isEmpty();
        Taken taken = taken(NOW);
        ready(taken);
        Ready ready = new Ready(taken.file(), asked.owner(), asked.requestedAt());
        assertThat(exports().find(asked.id(), WEEK.minusSeconds(1))).contains(ready);
        assertThat(exports().find(asked.id(), WEEK)).isEmpty();
        assertThat(exports().isOneUnderWay(asked.owner())).isFalse();
    }

    @Test
    default void whose_time_is_over_ends_and_says_its_file_once() {
        DataExport asked = asked(somebody(), NOW);
        Taken taken = taken(NOW);
        ready(taken);
        assertThat(expire(WEEK.minusSeconds(1))).isEmpty();
        assertThat(expire(WEEK)).containsExactly(taken.file());
        assertThat(expire(WEEK)).isEmpty();
        assertThat(status(asked)).isEqualTo(Status.EXPIRED);
    }

    @Test
    default void what_failed_is_tried_again_when_it_is_to_be_or_never() {
        DataExport asked = asked(somebody(), NOW);
        failed(taken(NOW), LEASED.plusSeconds(9));
        assertThat(status(asked)).isEqualTo(Status.WAITING);
        assertThat(take(LEASED)).isEmpty();
        failed(taken(LEASED.plusSeconds(9)), null);
        assertThat(status(asked)).isEqualTo(Status.FAILED);
        assertThat(take(WEEK)).isEmpty();
    }

    @Test
    default void what_nobody_has_made_in_so_many_attempts_is_given_up() {
        DataExport asked = asked(somebody(), NOW);
        taken(NOW);
        giveUp(1, LEASED.minusSeconds(1));
        giveUp(2, LEASED);
        assertThat(status(asked)).isEqualTo(Status.RUNNING);
        giveUp(1, LEASED);
        assertThat(status(asked)).isEqualTo(Status.FAILED);
    }

    @Test
    default void what_is_cancelled_says_the_file_that_it_had() {
        DataExport waiting = asked(somebody(), NOW);
        assertThat(cancel(waiting)).isEmpty();
        assertThat(take(NOW)).isEmpty();
        DataExport made = asked(somebody(), NOW);
        Taken taken = taken(NOW);
        ready(taken);
        assertThat(cancel(made)).contains(taken.file());
        assertThat(exports().find(made.id(), NOW)).isEmpty();
        assertThat(status(made)).isEqualTo(Status.CANCELLED);
    }

    @Test
    default void who_is_forgotten_leaves_their_files_alone() {
        UserId ada = somebody();
        asked(ada, NOW);
        Taken taken = taken(NOW);
        ready(taken);
        asked(ada, NOW);
        DataExport other = asked(somebody(), NOW);
        assertThat(remove(ada, 1)).hasSize(1);
        assertThat(remove(ada, 9)).hasSize(1);
        assertThat(remove(ada, 9)).isEmpty();
        assertThat(find(other.owner(), other.id())).isPresent();
    }

    private DataExport asked(UserId owner, Instant at) {
        DataExport export = new DataExport(new DataExportId(UUID.randomUUID()), owner, Status.WAITING, at);
        transactions().run(() -> exports().add(export));
        return export;
    }

    private <T> T call(Supplier<T> work) {
        return transactions().call(work);
    }

    private Optional<DataExport> find(UserId owner, DataExportId id) {
        return call(() -> exports().find(owner, id));
    }

    private Status status(DataExport export) {
        return find(export.owner(), export.id()).orElseThrow().status();
    }

    private Optional<Taken> take(Instant now) {
        return call(() -> exports().take(now, now.plus(Duration.between(NOW, LEASED))));
    }

    private Taken taken(Instant now) {
        return take(now).orElseThrow();
    }

    private boolean goOn(Taken taken) {
        return call(() -> exports().goOn(taken, 50, WEEK));
    }

    private boolean ready(Taken taken) {
        return call(() -> exports().ready(taken, 7, NOW, WEEK));
    }

    private void failed(Taken taken, @Nullable Instant again) {
        transactions().run(() -> exports().failed(taken, Failure.UNAVAILABLE, "a store is away", again));
    }

    private void giveUp(int attempts, Instant now) {
        transactions().run(() -> exports().giveUp(attempts, now));
    }

    private Optional<FileKey> cancel(DataExport export) {
        return call(() -> exports().cancel(export.id()));
    }

    private List<FileKey> expire(Instant now) {
        return call(() -> exports().expire(9, now));
    }

    private List<Optional<FileKey>> remove(UserId owner, int most) {
        return call(() -> exports().remove(owner, most));
    }
}
