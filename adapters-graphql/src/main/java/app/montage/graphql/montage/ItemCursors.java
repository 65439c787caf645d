package app.montage.graphql.montage;

import app.montage.application.montage.ItemCursor;
import app.montage.graphql.shared.BadUserInput;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes places in montages as cursors: one block of AES, which nobody without the key can read or make. So a cursor does
 * not tell how many items before it are hidden from its reader, and a forged or altered one fits no montage but by a
 * chance of one in four thousand million, and then only shows what may be seen anyway.
 */
@Singleton
final class ItemCursors {
    private static final int BLOCK = 16;
    private static final String ALGORITHM = "AES/ECB/NoPadding"; // exactly one block, so there is nothing to chain

    private final SecretKeySpec key;
    private final Queue<Cipher> sealing = new ConcurrentLinkedQueue<>();
    private final Queue<Cipher> opening = new ConcurrentLinkedQueue<>();

    /** @param secret the same on all nodes, and known to them alone */
    ItemCursors(@Value("${montage.cursor-secret}") String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("montage cursors " + secret).getBytes(StandardCharsets.UTF_8));
            key = new SecretKeySpec(digest, "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String write(ItemCursor place) {
        byte[] block = ByteBuffer.allocate(BLOCK)
                .putInt(place.montage())
                .putInt((int) place.generation())
                .putInt(place.position())
                .putInt(place.rank())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(crypt(sealing, Cipher.ENCRYPT_MODE, block));
    }

    ItemCursor read(String argument, String cursor) {
        byte[] sealed = decoded(cursor);
        if (sealed.length != BLOCK) throw new BadUserInput(argument, "is no cursor of this list");
        ByteBuffer block = ByteBuffer.wrap(crypt(opening, Cipher.DECRYPT_MODE, sealed));
        return new ItemCursor(block.getInt(), Integer.toUnsignedLong(block.getInt()), block.getInt(), block.getInt());
    }

    private static byte[] decoded(String cursor) {
        try {
            return cursor.length() > 2 * BLOCK
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    @SuppressWarnings("InsecureCryptoUsage") // one block, whose contents are never twice the same for two places
    private Cipher cipher(int mode) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param free ready for use again: a virtual thread lives for one request, and making one costs more than a page's cursors */
    private byte[] crypt(Queue<Cipher> free, int mode, byte[] block) {
        Cipher used = free.poll();
        Cipher cipher = used == null ? cipher(mode) : used;
        try {
            byte[] done = cipher.doFinal(block);
            free.add(cipher);
            return done;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
