package app.montage.bootstrap.program;

import app.montage.application.account.AccountSettings;
import app.montage.application.account.TryLimit;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How people are let in, from {@code account.*}; the defaults are those of parameters.md. */
@Factory
final class AccountBeans {
    /** How often strangers may try. */
    record Limits(TryLimit signInsOfAccount, TryLimit signInsFromNetwork, TryLimit mailsTo, TryLimit mailsFrom) {}

    @Singleton
    Limits limits(
            @Value("${account.sign-ins-of-account:20}") int signInsOfAccount,
            @Value("${account.sign-ins-from-network:100}") int signInsFromNetwork,
            @Value("${account.sign-ins-within:15m}") Duration signInsWithin,
            @Value("${account.mails-to-address:5}") int mailsToAddress,
            @Value("${account.mails-from-network:30}") int mailsFromNetwork,
            @Value("${account.mails-within:1h}") Duration mailsWithin) {
        return new Limits(
                new TryLimit("sign-in of account", signInsOfAccount, signInsWithin),
                new TryLimit("sign-in from network", signInsFromNetwork, signInsWithin),
                new TryLimit("mail to address", mailsToAddress, mailsWithin),
                new TryLimit("mail from network", mailsFromNetwork, mailsWithin));
    }

    @Singleton
    AccountSettings settings(
            @Value("${access.token.seconds:900}") int accessTokenSeconds,
            @Value("${account.session-life:30d}") Duration sessionLife,
            @Value("${account.verification-life:24h}") Duration verificationLife,
            @Value("${account.reset-life:1h}") Duration resetLife,
            Limits limits,
            @Value("${account.front-end:}") String frontEnd) {
        return new AccountSettings(
                Duration.ofSeconds(accessTokenSeconds),
                sessionLife,
                verificationLife,
                resetLife,
                limits.signInsOfAccount(),
                limits.signInsFromNetwork(),
                limits.mailsTo(),
                limits.mailsFrom(),
                frontEnd.isEmpty() ? null : frontEnd);
    }
}
