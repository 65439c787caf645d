package app.montage.bootstrap.program;

import app.montage.application.shared.Ids;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The things outside that the use cases ask for. */
@Factory
final class SharedBeans {
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** On one node, each id sorts behind the one before it, even within a millisecond. */
    @Singleton
    Ids ids() {
        TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();
        return generator::generate;
    }
}
