package app.montage.domain.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The text of an API key, such as {@code mtg_4fJq0aZk_…}: its mark, by which leaks are found, eight characters by which
 * its owner knows it again, and 256 bits of chance. We keep the first two and a hash of it all.
 */
public record ApiKeySecret(String value) {
    /** How much chance one is made of. */
    public static final int BYTES = 38;

    private static final String MARK = "mtg_";
    private static final int SHOWN_BYTES = 6;
    private static final int SHOWN = MARK.length() + 8;

    public static ApiKeySecret of(byte[] chance) {
        if (chance.length != BYTES) throw new IllegalArgumentException("Not " + BYTES + " bytes");
        return new ApiKeySecret(MARK + text(chance, 0, SHOWN_BYTES) + "_" + text(chance, SHOWN_BYTES, BYTES));
    }

    private static String text(byte[] chance, int from, int to) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(chance, from, to));
    }

    /** Its beginning, which its owner may see again. */
    public String prefix() {
        return value.substring(0, SHOWN);
    }

    /** SHA-256, which suffices for what is made of chance: it cannot be guessed. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says nothing of it, wherever it is printed. */
    @Override
    public String toString() {
        return "ApiKeySecret";
    }
}
