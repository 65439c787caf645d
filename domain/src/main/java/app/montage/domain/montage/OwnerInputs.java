package app.montage.domain.montage;

import app.montage.domain.moment.MomentKind;
import app.montage.domain.shared.UserId;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What a montage takes from its owner rather than from their moments.
 *
 * @param zone where the owner's days begin
 * @param consented the kinds of moment they let their montages show
 */
public record OwnerInputs(UserId owner, List<WeightedInterest> interests, ZoneId zone, Set<MomentKind> consented) {
    public OwnerInputs {
        // One order, whatever order they were stored in: sums of doubles depend on it.
        interests = interests.stream()
                .sorted(Comparator.comparing(it -> it.interest().value()))
                .toList();
        consented = Set.copyOf(consented);
    }
}
