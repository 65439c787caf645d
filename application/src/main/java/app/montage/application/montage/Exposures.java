package app.montage.application.montage;

import java.time.LocalDate;

/** On which days owners were given which widgets in their montages (ADR 15). */
public interface Exposures {
    /** Notes that its owner is given the page today. Nobody waits for it, and it is written down in a while. */
    void note(MontageItemsView page);

    /** Deletes some of what is of before the day; how many, and none once nothing is left. */
    int forget(LocalDate before);
}
