package app.montage.application.account;

import java.time.Instant;

/** What a client shows from now on, and with what it gets new ones; told once. */
public record CredentialsView(
        String accessToken, Instant accessTokenExpiresAt, String refreshToken, Instant refreshTokenExpiresAt) {
    /** Says nothing of them, wherever it is printed. */
    @Override
    public String toString() {
        return "CredentialsView";
    }
}
