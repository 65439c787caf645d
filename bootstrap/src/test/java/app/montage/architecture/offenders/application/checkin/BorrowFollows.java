package app.montage.architecture.offenders.application.checkin;

import app.montage.application.account.Follows;

/** A use case that goes to the table of another context itself. */
public record BorrowFollows(Follows follows) {}
