package app.montage.domain.account;

import app.montage.domain.shared.InvalidValue;
import java.util.List;

/** What a person cares for, in their own order, each once; at most 20 (P-6). */
public record InterestList(List<Interest> values) {
    private static final int MOST = 20;

    public InterestList {
        values = values.stream().distinct().toList();
        if (values.size() > MOST) throw new InvalidValue("must not be more than " + MOST + " interests");
    }
}
