package app.montage.security.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.montage.application.account.DownloadLinks;
import app.montage.domain.account.DataExportId;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs with HMAC-SHA256, by the secret that all nodes share for what comes back to them. */
@Singleton
final class SignedLinks implements DownloadLinks {
    private static final String ALGORITHM = "HmacSHA256";
    /** What else is sealed with the secret says something else. */
    private static final String PURPOSE = "data export ";

    private final SecretKeySpec key;

    SignedLinks(@Value("${montage.cursor-secret}") String secret) {
        key = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
    }

    @Override
    public String sign(DataExportId id, Instant until) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(id, until));
    }

    @Override
    public boolean isGood(DataExportId id, Instant until, String signature) {
        return MessageDigest.isEqual(sign(id, until).getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    private byte[] mac(DataExportId id, Instant until) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((PURPOSE + id.value() + " " + until.getEpochSecond()).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
