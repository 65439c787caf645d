package app.montage.storage.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.shared.FileContent;
import app.montage.application.shared.StorageFullException;
import app.montage.application.shared.StoredFiles;
import app.montage.application.shared.StoredFilesContract;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderFilesTest implements StoredFilesContract {
    @TempDir
    private Path folder;

    @Override
    public StoredFiles files() {
        return new FolderFiles(folder.resolve("made-when-needed"), 0);
    }

    @Test
    void the_reserve_is_left_to_others() {
        StoredFiles full = new FolderFiles(folder, Long.MAX_VALUE);
        assertThatThrownBy(() -> full.keep(KEY, FileContent.of(new byte[1]))).isInstanceOf(StorageFullException.class);
        assertThat(full.open(KEY)).isEmpty();
    }

    /** {@code /dev/full} is always full: what the system says of it is what it says of a disk. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_is_told_as_such_and_leaves_nothing() throws IOException {
        assertThatThrownBy(() -> files().keep(KEY, out -> {
                    out.write(new byte[100_000]);
                    try (FileOutputStream full = new FileOutputStream("/dev/full")) {
                        full.write(1);
                    }
                }))
                .isInstanceOf(StorageFullException.class);
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
