package app.montage.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Origin;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import org.junit.jupiter.api.Test;

class OriginsTest {
    private static final String HEADER = "X-Forwarded-For";

    @Test
    void what_a_header_says_of_the_address_is_not_believed() {
        assertThat(new Origins("").of(forwarded("10.0.0.9")).address()).isNotEqualTo("10.0.0.9");
    }

    @Test
    void of_the_proxys_header_the_last_address_counts() {
        Origins origins = new Origins(HEADER);
        assertThat(origins.of(forwarded("10.0.0.9")).address()).isEqualTo("10.0.0.9");
        assertThat(origins.of(forwarded("6.6.6.6, 10.0.0.9 ")).address()).isEqualTo("10.0.0.9");
        assertThat(origins.of(forwarded("x".repeat(1_000))).address()).isNull();
    }

    @Test
    void the_client_and_the_correlation_id_are_kept() {
        MutableHttpRequest<?> request =
                HttpRequest.GET("/").header("User-Agent", "a".repeat(300)).header("X-Correlation-Id", "c1");
        Origin origin = new Origins("").of(request);
        assertThat(origin.agent()).hasSize(256);
        assertThat(origin.correlationId()).isEqualTo("c1");
        assertThat(origin.during(Origin::current)).isEqualTo(origin);
        assertThat(Origin.current()).isEqualTo(Origin.unknown());
    }

    private static HttpRequest<?> forwarded(String addresses) {
        return HttpRequest.GET("/").header(HEADER, addresses);
    }
}
