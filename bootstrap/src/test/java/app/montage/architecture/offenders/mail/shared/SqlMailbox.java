package app.montage.architecture.offenders.mail.shared;

import app.montage.persistence.shared.Sql;

/** A mailbox that knows how letters are kept. */
public record SqlMailbox(Sql sql) {}
