package app.montage.graphql.gratitude;

import app.montage.application.gratitude.FeedCursor;
import app.montage.domain.gratitude.FeedRank;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import app.montage.graphql.shared.BadUserInput;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes places in ranked feeds as cursors, sealed by AES-GCM for the person whose feed it is: nobody can make one or learn
 * from it how many posts were withdrawn before it, and one of somebody else's feed is none. The nonce is drawn from what is
 * sealed, so that a place has one cursor.
 */
@Singleton
final class FeedCursors {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int PLACE = 2 * 16 + Integer.BYTES + Long.BYTES + Double.BYTES;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SEALED = NONCE + PLACE + TAG_BITS / 8;
    private static final int LONGEST = 2 * SEALED;

    private final SecretKeySpec key;
    private final byte[] nonces;

    /** @param secret the same on all nodes, and known to them alone */
    FeedCursors(@Value("${montage.cursor-secret}") String secret) {
        key = new SecretKeySpec(digest(("feed cursors " + secret).getBytes(StandardCharsets.UTF_8)), "AES");
        nonces = digest(("feed cursor nonces " + secret).getBytes(StandardCharsets.UTF_8));
    }

    String write(UserId owner, FeedCursor place) {
        byte[] plain = ByteBuffer.allocate(PLACE)
                .put(bytes(place.snapshot()))
                .put(bytes(place.post().value()))
                .putInt(place.index())
                .putLong(place.frozenAt().toEpochMilli())
                .putDouble(place.rank().value())
                .array();
        byte[] nonce = Arrays.copyOf(digest(nonces, bytes(owner.value()), plain), NONCE);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, owner, nonce).doFinal(plain);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            ByteBuffer.allocate(SEALED).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    FeedCursor read(UserId owner, String argument, String cursor) {
        byte[] sealed = decoded(cursor);
        if (sealed.length != SEALED) throw foreign(argument);
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE);
            ByteBuffer plain =
                    ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, owner, nonce).doFinal(sealed, NONCE, SEALED - NONCE));
            UUID snapshot = new UUID(plain.getLong(), plain.getLong());
            PostId post = new PostId(new UUID(plain.getLong(), plain.getLong()));
            return new FeedCursor(
                    snapshot,
                    plain.getInt(),
                    Instant.ofEpochMilli(plain.getLong()),
                    new FeedRank(plain.getDouble()),
                    post);
        } catch (AEADBadTagException _) {
            throw foreign(argument);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, UserId owner, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bytes(owner.value()));
        return cipher;
    }

    private static BadUserInput foreign(String argument) {
        return new BadUserInput(argument, "is no cursor of this list");
    }

    private static byte[] decoded(String cursor) {
        try {
            return cursor.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) digest.update(part);
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
