package app.montage.benchmarks.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Bearer tokens, as whoever logs people in would sign them. */
final class Bearer {
    static final String SECRET = "a secret of the benchmarks alone, of no use anywhere else";
    private static final long LIFE = 24 * 60 * 60;
    private static final String HEADER = encoded("{\"alg\":\"HS256\"}".getBytes(UTF_8));

    private Bearer() {}

    static String of(String user) {
        long now = Instant.now().getEpochSecond();
        String claims = "{\"sub\":\"%s\",\"iat\":%d,\"exp\":%d}".formatted(user, now, now + LIFE);
        String content = HEADER + "." + encoded(claims.getBytes(UTF_8));
        return content + "." + encoded(signed(content));
    }

    private static byte[] signed(String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(content.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
