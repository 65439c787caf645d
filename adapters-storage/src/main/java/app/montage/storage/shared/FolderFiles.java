package app.montage.storage.shared;

import app.montage.application.shared.FileContent;
import app.montage.application.shared.StorageFullException;
import app.montage.application.shared.StoredFile;
import app.montage.application.shared.StoredFiles;
import app.montage.domain.shared.FileKey;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps files in a folder of this machine, or of a disk that all nodes share. */
@Singleton
@Requires(missingProperty = "storage.s3.bucket")
final class FolderFiles implements StoredFiles {
    private static final int BUFFER = 65536;

    private final Path folder;
    private final long reserve;

    /** @param reserve bytes of the disk that are left to others, such as a database beside it */
    FolderFiles(
            @Value("${storage.folder:.data/files}") Path folder, @Value("${storage.reserve:104857600}") long reserve) {
        this.folder = folder.toAbsolutePath().normalize();
        this.reserve = reserve;
    }

    @Override
    public void keep(FileKey key, FileContent content) {
        Path file = path(key);
        try {
            Files.createDirectories(parent(file));
            if (Files.getFileStore(folder).getUsableSpace() < reserve)
                throw new IOException("no space left beside the reserve of " + reserve + " bytes");
            write(file, content);
        } catch (IOException e) {
            throw StorageFullException.isBehind(e) ? new StorageFullException(e) : new UncheckedIOException(e);
        }
    }

    /** Under another name until it is whole and on the disk. */
    private static void write(Path file, FileContent content) throws IOException {
        Path draft = Files.createTempFile(parent(file), ".", ".draft");
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public Optional<StoredFile> open(FileKey key) {
        try {
            FileChannel channel = FileChannel.open(path(key), StandardOpenOption.READ);
            return Optional.of(new StoredFile(channel.size(), Channels.newInputStream(channel)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drafts begin with a dot, which no key does. */
    @Override
    public List<FileKey> list(String name, @Nullable FileKey after, int most) {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.filter(Files::isRegularFile)
                    .map(it -> folder.relativize(it).toString().replace('\\', '/'))
                    .filter(it -> !it.contains("/."))
                    .filter(it -> after == null || it.compareTo(after.value()) > 0)
                    .sorted()
                    .limit(most)
                    .map(FileKey::new)
                    .toList();
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(FileKey key) {
        try {
            Files.deleteIfExists(path(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(FileKey key) {
        return folder.resolve(key.value());
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        if (parent == null) throw new IllegalStateException(file + " has no folder");
        return parent;
    }
}
