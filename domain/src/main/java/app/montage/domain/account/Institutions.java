package app.montage.domain.account;

import app.montage.domain.shared.InvalidValue;
import java.util.List;

/** What a person belongs to, in their own order, each once; at most 10 (GRA-5). */
public record Institutions(List<Institution> values) {
    private static final int MOST = 10;

    public Institutions {
        values = values.stream().distinct().toList();
        if (values.size() > MOST) throw new InvalidValue("must not be more than " + MOST + " institutions");
    }
}
