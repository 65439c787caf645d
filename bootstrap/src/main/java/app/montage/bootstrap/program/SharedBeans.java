package app.montage.bootstrap.program;

import app.montage.application.account.ApiKeySecrets;
import app.montage.application.shared.Ids;
import app.montage.domain.account.ApiKeySecret;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The things outside that the use cases ask for. */
@Factory
final class SharedBeans {
    /** What this machine takes for the time. */
    @Singleton
    @Named("machine")
    InstantSource machine() {
        return InstantSource.system();
    }

    @Singleton
    ApiKeySecrets apiKeySecrets() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] chance = new byte[ApiKeySecret.BYTES];
            random.nextBytes(chance);
            return ApiKeySecret.of(chance);
        };
    }

    /** Random within their millisecond: ids that went up one by one would tell how many others lie between two of them. */
    @Singleton
    Ids ids() {
        TimeBasedEpochRandomGenerator generator = Generators.timeBasedEpochRandomGenerator();
        return generator::generate;
    }
}
