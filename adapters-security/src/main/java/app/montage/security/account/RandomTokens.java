package app.montage.security.account;

import app.montage.application.account.OpaqueTokens;
import app.montage.domain.account.OpaqueToken;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;

@Singleton
final class RandomTokens implements OpaqueTokens {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public OpaqueToken next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new OpaqueToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
