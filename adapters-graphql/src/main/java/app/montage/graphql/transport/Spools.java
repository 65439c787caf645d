package app.montage.graphql.transport;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;

/** Where files lie that come with requests; for so many requests at once. */
@Singleton
final class Spools {
    private final Path folder;
    private final int most;
    private final Semaphore places;

    Spools(@Value("${uploads.folder:.data/uploads}") Path folder, GraphqlLimits limits) {
        this.folder = folder;
        this.most = limits.uploadBytes();
        this.places = new Semaphore(limits.uploads());
    }

    /** For one request. */
    Spool fresh() {
        return new Spool(folder, most, places);
    }
}
