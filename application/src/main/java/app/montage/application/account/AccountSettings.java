package app.montage.application.account;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How people are let in.
 *
 * @param accessLife how long an access token is good (P-17)
 * @param sessionLife how long a session lives on from its last use (P-17)
 * @param verificationLife how long the token that a sign-up is confirmed with is good
 * @param resetLife how long the token that a forgotten password is replaced with is good
 * @param signInsOfAccount tries to sign in, for each account (P-18)
 * @param signInsFromNetwork failed tries to sign in, for each address they come from (P-18)
 * @param mailsToAddress letters that strangers can cause, for each address they go to
 * @param mailsFromNetwork the same, for each address that the strangers come from
 * @param frontEnd where links in letters lead; without it, letters hold tokens alone
 */
public record AccountSettings(
        Duration accessLife,
        Duration sessionLife,
        Duration verificationLife,
        Duration resetLife,
        TryLimit signInsOfAccount,
        TryLimit signInsFromNetwork,
        TryLimit mailsToAddress,
        TryLimit mailsFromNetwork,
        @Nullable String frontEnd) {}
