package app.montage.domain.account;

import app.montage.domain.shared.InvalidValue;
import java.util.List;

/** A person's pages on the web, in their own order, each once; at most 5 (GRA-6). */
public record Websites(List<Website> values) {
    private static final int MOST = 5;

    public Websites {
        values = values.stream().distinct().toList();
        if (values.size() > MOST) throw new InvalidValue("must not be more than " + MOST + " websites");
    }
}
