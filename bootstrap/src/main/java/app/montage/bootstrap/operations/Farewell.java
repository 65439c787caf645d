package app.montage.bootstrap.operations;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.reactivestreams.Publisher;

/** Says "not ready" before the server stops taking requests, so that those who send them turn to another node. */
@Singleton
@Readiness
public final class Farewell implements HealthIndicator {
    private final Duration notice;
    private volatile HealthStatus status = HealthStatus.UP;

    Farewell(@Value("${montage.shutdown.notice}") Duration notice) {
        this.notice = notice;
    }

    /** From now on not ready; comes back when others have had the time to notice. */
    public void begin() {
        status = HealthStatus.DOWN;
        try {
            Thread.sleep(notice);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("serving", status).build());
    }
}
