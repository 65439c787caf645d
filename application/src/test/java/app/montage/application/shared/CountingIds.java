package app.montage.application.shared;

import java.util.UUID;

/** Ids for stories: 1, 2, 3… */
public final class CountingIds implements Ids {
    private long last;

    @Override
    public UUID next() {
        return new UUID(0, ++last);
    }
}
