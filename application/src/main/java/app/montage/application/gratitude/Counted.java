package app.montage.application.gratitude;

import app.montage.domain.moment.Tally;
import app.montage.domain.shared.UserId;

/**
 * What a post counts once somebody has done something with it, or taken it back.
 *
 * @param author whose post it is
 * @param isThere whether it was neither deleted nor hidden in the meantime
 */
public record Counted(Tally tally, UserId author, boolean isThere) {}
