package app.montage.architecture.offenders.persistence.account;

import app.montage.architecture.offenders.mail.shared.SqlMailbox;

/** SQL that knows how letters go out. */
public record MailedFollows(SqlMailbox mailbox) {}
