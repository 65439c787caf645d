package app.montage.application.shared;

import app.montage.domain.shared.FileKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Files that are gone with the test. */
public final class InMemoryFiles implements StoredFiles {
    private final Map<FileKey, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public void keep(FileKey key, FileContent content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put(key, bytes.toByteArray());
    }

    @Override
    public Optional<StoredFile> open(FileKey key) {
        return Optional.ofNullable(files.get(key)).map(it -> new StoredFile(it.length, new ByteArrayInputStream(it)));
    }

    @Override
    public List<FileKey> list(String folder, @Nullable FileKey after, int most) {
        return files.keySet().stream()
                .filter(it ->
                        it.value().substring(0, it.value().lastIndexOf('/')).equals(folder))
                .filter(it -> after == null || it.value().compareTo(after.value()) > 0)
                .sorted(Comparator.comparing(FileKey::value))
                .limit(most)
                .toList();
    }

    @Override
    public void delete(FileKey key) {
        files.remove(key);
    }

    public Map<FileKey, byte[]> all() {
        return Map.copyOf(files);
    }
}
