package app.montage.application.moment;

import app.montage.domain.moment.MomentChange;

/**
 * Hears of every change to a moment, inside the transaction that makes it and before the spine is written. Contexts that
 * know {@code moment} implement it, so that {@code moment} need not know them.
 */
public interface MomentWatcher {
    void changing(MomentChange change);
}
