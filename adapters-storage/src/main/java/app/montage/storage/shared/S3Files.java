package app.montage.storage.shared;

import app.montage.application.shared.FileContent;
import app.montage.application.shared.StorageFullException;
import app.montage.application.shared.StoredFile;
import app.montage.application.shared.StoredFiles;
import app.montage.application.shared.UnavailableException;
import app.montage.domain.shared.FileKey;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Keeps files in a bucket: of Amazon, or of any server that speaks its language. */
@Singleton
@Requires(beans = S3Bucket.class)
final class S3Files implements StoredFiles {
    private static final int INSUFFICIENT_STORAGE = 507;

    private final String bucket;
    private final S3Client client;

    S3Files(S3Bucket bucket) {
        this.bucket = bucket.name();
        this.client = bucket.client();
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** By a file of this machine, since the bucket wants to know the size first. */
    @Override
    public void keep(FileKey key, FileContent content) {
        try {
            Path draft = Files.createTempFile("montage", ".draft");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                    content.writeTo(out);
                }
                asked(() -> client.putObject(
                        it -> it.bucket(bucket).key(key.value()).contentType(key.contentType()),
                        RequestBody.fromFile(draft)));
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw StorageFullException.isBehind(e) ? new StorageFullException(e) : new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<StoredFile> open(FileKey key) {
        try {
            ResponseInputStream<GetObjectResponse> file =
                    asked(() -> client.getObject(it -> it.bucket(bucket).key(key.value())));
            return Optional.of(new StoredFile(file.response().contentLength(), file));
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        }
    }

    /** A thousand at most, since a bucket tells no more at once; after the empty object that some keep for the folder itself. */
    @Override
    public List<FileKey> list(String folder, @Nullable FileKey after, int most) {
        return asked(() -> client.listObjectsV2(it -> it.bucket(bucket)
                        .prefix(folder + "/")
                        .delimiter("/")
                        .startAfter(after == null ? folder + "/" : after.value())
                        .maxKeys(most)))
                .contents()
                .stream()
                .map(it -> new FileKey(it.key()))
                .toList();
    }

    @Override
    public void delete(FileKey key) {
        asked(() -> client.deleteObject(it -> it.bucket(bucket).key(key.value())));
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (NoSuchKeyException e) {
            throw e;
        } catch (S3Exception e) {
            throw e.statusCode() == INSUFFICIENT_STORAGE ? new StorageFullException(e) : new UnavailableException(e);
        } catch (SdkException e) {
            throw new UnavailableException(e);
        }
    }
}
