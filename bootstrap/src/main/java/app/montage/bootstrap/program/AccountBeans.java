package app.montage.bootstrap.program;

import app.montage.application.account.AccountSettings;
import app.montage.application.account.TryLimit;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How people are let in, from {@code account.*}. */
@Factory
final class AccountBeans {
    /** As it is written in the configuration; the defaults are those of parameters.md. */
    @ConfigurationProperties("account")
    interface Configuration {
        @Bindable(defaultValue = "900")
        int getAccessTokenSeconds();

        @Bindable(defaultValue = "30d")
        Duration getSessionLife();

        @Bindable(defaultValue = "24h")
        Duration getVerificationLife();

        @Bindable(defaultValue = "1h")
        Duration getResetLife();

        @Bindable(defaultValue = "20")
        int getSignInsOfAccount();

        @Bindable(defaultValue = "100")
        int getSignInsFromNetwork();

        @Bindable(defaultValue = "15m")
        Duration getSignInsWithin();

        @Bindable(defaultValue = "5")
        int getMailsToAddress();

        @Bindable(defaultValue = "30")
        int getMailsFromNetwork();

        @Bindable(defaultValue = "1h")
        Duration getMailsWithin();

        @Nullable
        String getFrontEnd();
    }

    @Singleton
    AccountSettings settings(Configuration it) {
        return new AccountSettings(
                Duration.ofSeconds(it.getAccessTokenSeconds()),
                it.getSessionLife(),
                it.getVerificationLife(),
                it.getResetLife(),
                new TryLimit("sign-in of account", it.getSignInsOfAccount(), it.getSignInsWithin()),
                new TryLimit("sign-in from network", it.getSignInsFromNetwork(), it.getSignInsWithin()),
                new TryLimit("mail to address", it.getMailsToAddress(), it.getMailsWithin()),
                new TryLimit("mail from network", it.getMailsFromNetwork(), it.getMailsWithin()),
                it.getFrontEnd());
    }
}
