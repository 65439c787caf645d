package app.montage.application.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.FileKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeleteFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final FileKey OLD = new FileKey("photos/old.jpg");
    private static final FileKey YOUNG = new FileKey("photos/young.jpg");

    private final InMemoryDoomedFiles doomed = new InMemoryDoomedFiles();
    private final InMemoryFiles files = new InMemoryFiles();
    private final DeleteFiles deleteFiles = new DeleteFiles(doomed, files, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void what_is_due_goes_and_the_rest_stays() {
        List.of(OLD, YOUNG).forEach(it -> files.keep(it, FileContent.of("x".getBytes(UTF_8))));
        doomed.doom(List.of(OLD), NOW);
        doomed.doom(List.of(YOUNG), NOW.plusSeconds(1));

        assertThat(deleteFiles.handle()).isEqualTo(1);
        assertThat(files.all()).containsOnlyKeys(YOUNG);
        assertThat(doomed.all()).containsOnlyKeys(YOUNG);
    }

    @Test
    void what_is_spared_stays() {
        files.keep(OLD, FileContent.of("x".getBytes(UTF_8)));
        doomed.doom(List.of(OLD), NOW);
        doomed.spare(List.of(OLD));

        assertThat(deleteFiles.handle()).isZero();
        assertThat(files.all()).containsOnlyKeys(OLD);
    }
}
