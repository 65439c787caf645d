package app.montage.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Transactions;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.AfterTransaction;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Notices;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CachedLivePeopleTest {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private final AtomicLong clock = new AtomicLong();
    private final Sql sql = DATABASE.bean(Sql.class);
    private final People people = new People(sql);
    private final CachedLivePeople live =
            new CachedLivePeople(sql, DATABASE.bean(Notices.class), DATABASE.bean(AfterTransaction.class), clock::get);

    @BeforeEach
    void hear() {
        live.connected();
    }

    @Test
    void whoever_is_deleted_or_deactivated_or_was_never_there_is_not_there() {
        assertThat(live.has(people.somebody())).isTrue();
        assertThat(live.has(people.closed())).isTrue();
        assertThat(live.has(people.deleted())).isFalse();
        assertThat(live.has(people.inactive())).isFalse();
        assertThat(live.has(new UserId(UUID.randomUUID()))).isFalse();
    }

    @Test
    void who_goes_untold_is_believed_to_be_there_for_two_minutes_at_most() {
        UserId person = people.somebody();
        assertThat(live.has(person)).isTrue();
        sql.update("UPDATE account.users SET active = false WHERE id = :id", Params.of("id", person));
        assertThat(live.has(person)).isTrue();
        clock.addAndGet(CachedLivePeople.REMEMBERED_FOR.toNanos());
        assertThat(live.has(person)).isFalse();
    }

    @Test
    void who_goes_as_all_are_told_is_gone_at_once() {
        UserId person = people.somebody();
        assertThat(live.has(person)).isTrue();
        DATABASE.bean(Transactions.class).run(() -> {
            sql.update("UPDATE account.users SET active = false WHERE id = :id", Params.of("id", person));
            live.changes(person);
        });
        assertThat(live.has(person)).isFalse();
    }

    @Test
    void nobody_is_remembered_while_nothing_is_heard() {
        UserId person = people.somebody();
        assertThat(live.has(person)).isTrue();
        live.lost();
        sql.update("UPDATE account.users SET active = false WHERE id = :id", Params.of("id", person));
        assertThat(live.has(person)).isFalse();
        live.connected();
        assertThat(live.has(person)).isFalse();
    }
}
