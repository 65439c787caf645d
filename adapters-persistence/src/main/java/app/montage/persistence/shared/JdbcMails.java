package app.montage.persistence.shared;

import app.montage.application.shared.Mail;
import app.montage.application.shared.MailQueue;
import app.montage.application.shared.Mails;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcMails implements Mails, MailQueue {
    private static final String SEND = """
            /* send mail */
            INSERT INTO shared.mails (recipient, subject, body, until) VALUES (:to, :subject, :body, :until)""";

    /** Who takes them lets go of them at once, so that no transaction is open while they are sent. */
    private static final String TAKE = """
            /* take mails */
            UPDATE shared.mails SET attempts = attempts + 1, due_at = :leased
            WHERE id IN (SELECT id FROM shared.mails WHERE due_at <= :now AND until > :now
              ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED)
            RETURNING id, recipient, subject, body, until, attempts""";

    private static final String SENT = "/* mail sent */ DELETE FROM shared.mails WHERE id = :id";

    private static final String FAILED = """
            /* mail failed */
            UPDATE shared.mails SET due_at = CAST(:again AS timestamptz), failure = left(:reason, 500) WHERE id = :id""";

    private static final String DELETE_EXPIRED =
            "/* delete expired mails */ DELETE FROM shared.mails WHERE until <= :now";

    private final Sql sql;

    JdbcMails(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void send(Mail mail) {
        sql.update(SEND, mail);
    }

    @Override
    public List<Queued> take(int most, Instant now, Duration lease) {
        return sql.change(
                TAKE, Params.of("most", most).and("now", now).and("leased", now.plus(lease)), JdbcMails::queued);
    }

    @Override
    public void sent(UUID id) {
        sql.update(SENT, Params.of("id", id));
    }

    @Override
    public void failed(UUID id, String reason, @Nullable Instant again) {
        sql.update(FAILED, Params.of("id", id).and("reason", reason).and("again", again));
    }

    @Override
    public void deleteExpired(Instant now) {
        sql.update(DELETE_EXPIRED, Params.of("now", now));
    }

    private static Queued queued(Row row) throws SQLException {
        return new Queued(
                row.uuid("id"),
                new Mail(row.text("recipient"), row.text("subject"), row.text("body"), row.time("until")),
                row.integer("attempts"));
    }
}
