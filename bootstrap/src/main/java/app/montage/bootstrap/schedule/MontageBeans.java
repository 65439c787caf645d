package app.montage.bootstrap.schedule;

import app.montage.application.montage.MontageSettings;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** The settings of montages, from {@code montage.*}. */
@Factory
final class MontageBeans {
    /** As it is written in the configuration; the defaults are those of parameters.md. */
    @ConfigurationProperties("montage")
    interface Configuration {
        @Bindable(defaultValue = "40")
        int getGeneralItems();

        @Bindable(defaultValue = "24")
        int getInterestItems();

        @Bindable(defaultValue = "24h")
        Duration getLife();

        @Bindable(defaultValue = "7d")
        Duration getGrace();

        @Bindable(defaultValue = "1h")
        Duration getCursorLife();

        @Bindable(defaultValue = "60s")
        Duration getDebounce();

        @Bindable(defaultValue = "5")
        int getAttempts();

        @Bindable(defaultValue = "50")
        int getLease();
    }

    @Singleton
    MontageSettings settings(Configuration it) {
        return new MontageSettings(
                it.getGeneralItems(),
                it.getInterestItems(),
                it.getLife(),
                it.getGrace(),
                it.getCursorLife(),
                it.getDebounce(),
                it.getAttempts(),
                it.getLease());
    }

    /** Spreads retries, so that what failed together is not tried together. */
    @Singleton
    RandomGenerator random() {
        return ThreadLocalRandom.current()::nextLong;
    }
}
