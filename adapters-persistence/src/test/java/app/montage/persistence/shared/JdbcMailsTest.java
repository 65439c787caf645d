package app.montage.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Mail;
import app.montage.application.shared.MailQueue;
import app.montage.application.shared.MailQueue.Queued;
import app.montage.application.shared.Mails;
import app.montage.application.shared.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcMailsTest {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Mails mails = DATABASE.bean(Mails.class);
    private final MailQueue queue = DATABASE.bean(MailQueue.class);
    private final Transactions transactions = DATABASE.bean(Transactions.class);
    private final Instant now = Instant.now().plusSeconds(5);
    private final Mail letter =
            new Mail("ada@example.org", "Grüße", "Two\nlines 💜", Instant.ofEpochSecond(now.getEpochSecond() + 3_600));

    @AfterEach
    void empty() {
        DATABASE.bean(Sql.class).update("DELETE FROM shared.mails", Params.none());
    }

    @Test
    void what_is_undone_is_not_sent() {
        try {
            transactions.run(() -> {
                mails.send(letter);
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException _) {
            assertThat(queue.take(10, now, LEASE)).isEmpty();
        }
    }

    @Test
    void what_one_has_taken_nobody_else_gets_before_the_lease_is_over() {
        mails.send(letter);
        assertThat(queue.take(10, now, LEASE)).extracting(Queued::mail).containsExactly(letter);
        assertThat(queue.take(10, now.plus(LEASE).minusSeconds(1), LEASE)).isEmpty();
        assertThat(queue.take(10, now.plus(LEASE), LEASE))
                .extracting(Queued::attempts)
                .containsExactly(2);
    }

    @Test
    void what_is_sent_is_gone() {
        mails.send(letter);
        queue.sent(taken().getFirst().id());
        assertThat(queue.take(10, now.plus(LEASE), LEASE)).isEmpty();
    }

    @Test
    void what_failed_is_due_again_when_it_is_said_or_never() {
        mails.send(letter);
        queue.failed(taken().getFirst().id(), "away", now.plusSeconds(10));
        List<Queued> again = queue.take(10, now.plusSeconds(10), LEASE);
        assertThat(again).hasSize(1);
        queue.failed(again.getFirst().id(), "x".repeat(1_000), null);
        assertThat(queue.take(10, now.plus(LEASE), LEASE)).isEmpty();
    }

    @Test
    void what_comes_too_late_is_neither_taken_nor_kept() {
        mails.send(letter);
        assertThat(queue.take(10, letter.until(), LEASE)).isEmpty();
        queue.deleteExpired(letter.until());
        assertThat(queue.take(10, now, LEASE)).isEmpty();
    }

    private List<Queued> taken() {
        return queue.take(10, now, LEASE);
    }
}
