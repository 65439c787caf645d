package app.montage.persistence.shared;

import jakarta.inject.Singleton;
import java.util.Collection;

/** Tells all nodes something, when and if the open transaction is committed. */
@Singleton
public final class Notices {
    static final String CHANNEL = "montage";

    private static final String TELL =
            "/* notice */ SELECT pg_notify('" + CHANNEL + "', n) FROM unnest(:notices) AS n (n)";

    private final Sql sql;

    Notices(Sql sql) {
        this.sql = sql;
    }

    /** @param contents each less than 8,000 bytes, with its topic */
    public void tell(String topic, Collection<String> contents) {
        String[] notices = contents.stream().map(it -> topic + " " + it).toArray(String[]::new);
        sql.change(TELL, Params.of("notices", notices), row -> true);
    }
}
