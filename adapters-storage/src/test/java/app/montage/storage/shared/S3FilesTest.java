package app.montage.storage.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.shared.FileContent;
import app.montage.application.shared.StorageFullException;
import app.montage.application.shared.StoredFiles;
import app.montage.application.shared.StoredFilesContract;
import app.montage.application.shared.UnavailableException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.gaul.s3proxy.junit.S3ProxyExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** Against a server that speaks S3, and wants every request to be signed. */
class S3FilesTest implements StoredFilesContract {
    private static final String BUCKET = "montage";
    private static final String SECRET = "aws.secretAccessKey";

    @RegisterExtension
    final S3ProxyExtension server =
            S3ProxyExtension.builder().withCredentials("somebody", "something").build();

    private S3Client client;
    private S3Files files;

    @BeforeEach
    void makeBucket() {
        System.setProperty("aws.accessKeyId", "somebody");
        System.setProperty(SECRET, "something");
        client = bucket(server.getUri()).client();
        client.createBucket(it -> it.bucket(BUCKET));
        files = new S3Files(bucket(server.getUri()));
    }

    private static S3Bucket bucket(URI endpoint) {
        return new S3Bucket(BUCKET, "us-east-1", endpoint.toString(), true);
    }

    @AfterEach
    void close() {
        files.close();
        client.close();
    }

    @Override
    public StoredFiles files() {
        return files;
    }

    @Test
    void an_object_has_the_files_key_size_and_type() {
        files.keep(KEY, FileContent.of(new byte[] {1, 2}));
        HeadObjectResponse object = client.headObject(it -> it.bucket(BUCKET).key(KEY.value()));
        assertThat(object.contentType()).isEqualTo("image/jpeg");
        assertThat(object.contentLength()).isEqualTo(2);
    }

    @Test
    void an_object_for_a_folder_is_no_file() {
        client.putObject(it -> it.bucket(BUCKET).key("letters/of_a-friend/"), RequestBody.empty());
        files.keep(KEY, FileContent.of(new byte[1]));
        assertThat(files.list("letters/of_a-friend", null, 1)).isEqualTo(List.of(KEY));
    }

    @Test
    void who_signs_with_a_wrong_key_gets_nothing() {
        files.keep(KEY, FileContent.of(new byte[1]));
        System.setProperty(SECRET, "something else");
        S3Files strangers = new S3Files(bucket(server.getUri()));
        assertThatThrownBy(() -> strangers.open(KEY)).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> strangers.keep(KEY, FileContent.of(new byte[2])))
                .isInstanceOf(UnavailableException.class);
        System.setProperty(SECRET, "something");
        assertThat(files.list("letters/of_a-friend", null, 9)).isEqualTo(List.of(KEY));
        strangers.close();
    }

    @Test
    void a_bucket_that_is_not_there_is_unavailable() {
        client.deleteBucket(it -> it.bucket(BUCKET));
        assertThatThrownBy(() -> files.keep(KEY, FileContent.of(new byte[1]))).isInstanceOf(UnavailableException.class);
    }

    /** No such server is ever full when it should be. */
    @Test
    void a_full_bucket_is_told_as_such_and_a_server_that_is_gone_as_unavailable() throws IOException {
        HttpServer full = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        full.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(507, -1);
            exchange.close();
        });
        full.start();
        S3Files there = new S3Files(
                bucket(URI.create("http://localhost:" + full.getAddress().getPort())));
        assertThatThrownBy(() -> there.keep(KEY, FileContent.of(new byte[1]))).isInstanceOf(StorageFullException.class);
        full.stop(0);
        assertThatThrownBy(() -> there.open(KEY)).isInstanceOf(UnavailableException.class);
        there.close();
    }
}
