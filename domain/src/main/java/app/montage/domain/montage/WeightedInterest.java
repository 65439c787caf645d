package app.montage.domain.montage;

import app.montage.domain.account.Interest;
import app.montage.domain.shared.InvalidValue;

/** How much a person cares for something, against the other things they care for. */
public record WeightedInterest(Interest interest, double weight) {
    public WeightedInterest {
        if (!(weight > 0) || Double.isInfinite(weight)) throw new InvalidValue("must weigh more than nothing");
    }
}
