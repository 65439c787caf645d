package app.montage.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.audit.AuditLog;
import app.montage.application.audit.Audited;
import app.montage.application.shared.Origin;
import app.montage.application.shared.Transactions;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcAuditLogTest {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Duration YEAR = Duration.ofDays(365);

    private final Sql sql = DATABASE.bean(Sql.class);
    private final Transactions transactions = DATABASE.bean(Transactions.class);
    private final AuditLog log = DATABASE.bean(AuditLog.class);
    private final UserId alice = new UserId(UUID.randomUUID());

    @Test
    void an_entry_is_kept_as_it_was_told() {
        log.add(new Audited(
                UUID.randomUUID(), Instant.now(), alice, new Origin("10.0.0.9", "a browser", "c1"), entry()));
        assertThat(told("concat_ws(' ', action, resource_type, severity, ip_address, user_agent, correlation_id)"))
                .containsExactly("updatePrivacy User MEDIUM 10.0.0.9 a browser c1");
        assertThat(told("old_values::text")).containsExactly("{\"isPrivate\": false}");
        assertThat(told("new_values::text")).containsExactly("{\"kinds\": [\"POST\"], \"isPrivate\": true}");
    }

    @Test
    void all_that_a_transaction_adds_goes_out_as_one_statement_at_its_end() {
        transactions.run(() -> {
            log.add(audited(Instant.now()));
            transactions.run(() -> log.add(audited(Instant.now())));
            assertThat(told("id::text")).isEmpty();
        });
        assertThat(told("id::text")).hasSize(2);
        assertThat(told("xmin::text || cmin"))
                .hasSize(2)
                .containsOnly(told("xmin::text || cmin").getFirst());
    }

    /** And so on its connection: who holds one and waits for a second keeps all others waiting, too. */
    @Test
    void an_entry_is_of_the_transaction_that_it_tells_of() {
        transactions.run(() -> {
            sql.update("INSERT INTO account.tries VALUES ('told', 'key', now(), 1)", Params.none());
            log.add(audited(Instant.now()));
        });
        assertThat(told("xmin::text"))
                .isEqualTo(sql.list(
                        "SELECT xmin::text AS transaction FROM account.tries WHERE what = 'told'",
                        Params.none(),
                        row -> row.text("transaction")));
    }

    @Test
    void what_is_rolled_back_was_not_done() {
        assertThatThrownBy(() -> transactions.run(() -> {
                    log.add(audited(Instant.now()));
                    throw new IllegalStateException("after all, no");
                }))
                .hasMessage("after all, no");
        log.add(audited(Instant.now()));
        assertThat(told("id::text")).hasSize(1);
    }

    @Test
    void what_cannot_be_audited_is_not_done() {
        assertThatThrownBy(() -> transactions.run(() -> {
                    sql.update("INSERT INTO account.tries VALUES ('done', 'key', now(), 1)", Params.none());
                    log.add(audited(Instant.EPOCH));
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(sql.list(
                        "SELECT count(*) = 0 AS gone FROM account.tries WHERE what = 'done'",
                        Params.none(),
                        row -> row.flag("gone")))
                .containsExactly(true);
    }

    /** What only the commit looks at fails with the entry, since both go to the database together. */
    @Test
    void what_cannot_be_committed_is_neither_done_nor_told() {
        DATABASE.asOwner("CREATE TABLE account.late (id int UNIQUE DEFERRABLE INITIALLY DEFERRED)");
        DATABASE.asOwner("GRANT SELECT, INSERT ON account.late TO montage_app");
        assertThatThrownBy(() -> transactions.run(() -> {
                    sql.update("INSERT INTO account.late VALUES (1), (1)", Params.none());
                    log.add(audited(Instant.now()));
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(told("id::text")).isEmpty();
        transactions.run(() -> {
            sql.update("INSERT INTO account.late VALUES (1)", Params.none());
            log.add(audited(Instant.now()));
        });
        assertThat(told("id::text")).hasSize(1);
    }

    @Test
    void nobody_changes_or_deletes_what_is_written() {
        log.add(audited(Instant.now()));
        for (String attempt : List.of(
                "UPDATE audit.audit_logs SET action = 'nothing'",
                "UPDATE audit.audit_logs SET user_id = NULL",
                "UPDATE audit.audit_logs SET new_values = '{}'",
                "DELETE FROM audit.audit_logs",
                "TRUNCATE audit.audit_logs"))
            assertThatThrownBy(() -> DATABASE.asOwner(attempt)).hasStackTraceContaining("append-only");
        assertThat(told("action")).containsExactly("updatePrivacy");
    }

    @Test
    void an_entry_can_be_emptied_of_who_has_left() {
        log.add(audited(Instant.now()));
        DATABASE.asOwner("""
                UPDATE audit.audit_logs SET user_id = '00000000-0000-0000-0000-000000000000', old_values = NULL,
                  new_values = NULL, ip_address = NULL, user_agent = NULL WHERE user_id = '%s'""".formatted(alice.value()));
        assertThat(told("action")).isEmpty();
    }

    @Test
    void months_are_made_once_and_dropped_when_all_in_them_is_old() {
        log.makeMonths(3);
        List<String> before = months();
        log.makeMonths(3);
        assertThat(months()).isEqualTo(before).hasSize(10);
        for (String parent : List.of("ordinary", "grave"))
            DATABASE.asOwner(
                    "CREATE TABLE audit.audit_logs_%s_202001 PARTITION OF audit.audit_logs_%<s FOR VALUES FROM ('2020-01-01 00:00+00') TO ('2020-02-01 00:00+00')"
                            .formatted(parent));
        Duration since2020 = Duration.between(Instant.parse("2020-01-15T00:00:00Z"), Instant.now());
        log.dropMonths(since2020, since2020);
        assertThat(months()).hasSize(12);
        log.dropMonths(YEAR, since2020);
        assertThat(months()).hasSize(11).contains("audit_logs_grave_202001");
        log.dropMonths(YEAR, YEAR);
        log.dropMonths(Duration.ZERO, Duration.ZERO);
        assertThat(months()).isEqualTo(before);
    }

    private List<String> months() {
        return sql.list(
                "SELECT relname::text FROM pg_class WHERE relname ~ '^audit_logs_.*[0-9]{6}$' AND relkind = 'r' ORDER BY 1",
                Params.none(), row -> row.text("relname"));
    }

    private Audited audited(Instant at) {
        return new Audited(UUID.randomUUID(), at, alice, Origin.unknown(), entry());
    }

    private AuditEntry entry() {
        return AuditEntry.of(Severity.MEDIUM, "updatePrivacy", Thing.of(alice))
                .changed("isPrivate", false, true)
                .changed("kinds", null, List.of("POST"));
    }

    private List<String> told(String what) {
        return sql.list(
                "SELECT " + what + " AS it FROM audit.audit_logs WHERE user_id = :alice",
                Params.of("alice", alice),
                row -> row.text("it"));
    }
}
