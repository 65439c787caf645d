package app.montage.storage.shared;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Where the bucket is. Who we are there is told as to all programs that use S3: by {@code AWS_ACCESS_KEY_ID} and {@code
 * AWS_SECRET_ACCESS_KEY}, or by the machine.
 *
 * @param endpoint of a server other than Amazon's; empty for Amazon's
 * @param pathStyle whether the bucket stands in the path rather than in the name of the host
 */
@Singleton
@Requires(property = "storage.s3.bucket")
record S3Bucket(
        @Value("${storage.s3.bucket}") String name,
        @Value("${storage.s3.region:us-east-1}") String region,
        @Value("${storage.s3.endpoint:}") String endpoint,
        @Value("${storage.s3.path-style:false}") boolean pathStyle) {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** Says of what it sends no more than every such server understands. */
    S3Client client() {
        S3ClientBuilder client = S3Client.builder()
                .region(Region.of(region))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ANSWER)
                        .build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(it -> it.pathStyleAccessEnabled(pathStyle).chunkedEncodingEnabled(false));
        if (!endpoint.isEmpty()) client.endpointOverride(URI.create(endpoint));
        return client.build();
    }
}
