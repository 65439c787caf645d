package app.montage.graphql.transport;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpStatus;
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

    /** For one request; it is refused where too many others bring files just now. */
    Spool take() {
        if (!places.tryAcquire()) throw new RequestRefused(HttpStatus.SERVICE_UNAVAILABLE, Fault.unavailable());
        return new Spool(folder, most, places::release);
    }
}
