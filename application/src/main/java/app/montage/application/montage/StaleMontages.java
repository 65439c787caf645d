package app.montage.application.montage;

import app.montage.domain.montage.MontageKey;
import org.jspecify.annotations.Nullable;

/** Hears of montages that were shown past their time, and has them made anew soon; nobody waits for that. */
public interface StaleMontages {
    void shown(MontageKey montage, @Nullable String interest);
}
