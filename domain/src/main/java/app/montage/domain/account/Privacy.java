package app.montage.domain.account;

import java.util.Set;

/**
 * How much of themselves a person shows.
 *
 * @param isPrivate even public things are for active followers only, and following waits for consent
 * @param montageAudience whom they let open their montages
 * @param montageConsent what kinds of things may enter a montage
 */
public record Privacy(boolean isPrivate, MontageAudience montageAudience, Set<ConsentKind> montageConsent) {
    public Privacy {
        montageConsent = Set.copyOf(montageConsent);
    }
}
