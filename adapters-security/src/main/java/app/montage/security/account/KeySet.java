package app.montage.security.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * What all nodes know and nobody else: a JSON Web Key Set (RFC 7517) with the keys that sign tokens, each from a time of its
 * own on, and the one that seals cursors.
 */
public final class KeySet {
    private static final String CURSORS = "cursors";
    private static final String FOR_TRYING_OUT = "for_trying_out";
    private static final int CURSOR_BITS = 256;
    /** Tokens live for minutes, so of those that sign no more one is plenty. */
    private static final int SIGNING_KEYS = 3;

    private KeySet() {}

    /** A whole set. */
    public static String fresh(Instant now) {
        return fresh(now, Map.of());
    }

    /** One that says of itself that it protects nothing. */
    public static String forTryingOut(Instant now) {
        return fresh(now, Map.of(FOR_TRYING_OUT, true));
    }

    /** Whether it says so. */
    public static boolean isForTryingOut(String keys) {
        return parsed(keys).getAdditionalMembers().containsKey(FOR_TRYING_OUT);
    }

    private static String fresh(Instant now, Map<String, Object> about) {
        try {
            JWK cursors =
                    new OctetSequenceKeyGenerator(CURSOR_BITS).keyID(CURSORS).generate();
            return new JWKSet(List.of(cursors, signingKey(now)), about).toString(false);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The set with one more key, which signs from then on; the oldest ones go. */
    public static String rotated(String keys, Instant from) {
        List<JWK> signing = new ArrayList<>(signing(parsed(keys)));
        signing.add(signingKey(from));
        List<JWK> kept = new ArrayList<>(signing.subList(Math.max(0, signing.size() - SIGNING_KEYS), signing.size()));
        kept.addFirst(cursorKey(parsed(keys)));
        return new JWKSet(kept, parsed(keys).getAdditionalMembers()).toString(false);
    }

    /** Refuses, in words for operators, what is no such set. */
    public static void check(String keys, Instant now) {
        JWKSet set = parsed(keys);
        cursorSecret(keys);
        if (signing(set).stream().noneMatch(key -> key.isPrivate() && isFrom(key, now)))
            throw new IllegalArgumentException("it holds no private key of the curve P-256 that may sign already");
    }

    /** What cursors are sealed with. */
    public static String cursorSecret(String keys) {
        return cursorKey(parsed(keys)).getKeyValue().toString();
    }

    static JWKSet parsed(String keys) {
        try {
            return JWKSet.parse(keys);
        } catch (ParseException _) {
            throw new IllegalArgumentException("it is no JSON Web Key Set");
        }
    }

    /** The keys of the curve P-256, the oldest first. */
    static List<ECKey> signing(JWKSet set) {
        return set.getKeys().stream()
                .filter(ECKey.class::isInstance)
                .map(ECKey.class::cast)
                .filter(key -> key.getCurve().equals(Curve.P_256) && key.getKeyID() != null)
                .sorted(Comparator.comparing(KeySet::since))
                .toList();
    }

    static boolean isFrom(JWK key, Instant now) {
        return !since(key).isAfter(now);
    }

    private static Instant since(JWK key) {
        Date since = key.getNotBeforeTime();
        return since == null ? Instant.MIN : since.toInstant();
    }

    private static OctetSequenceKey cursorKey(JWKSet set) {
        if (set.getKeyByKeyId(CURSORS) instanceof OctetSequenceKey key && key.size() >= CURSOR_BITS) return key;
        throw new IllegalArgumentException("it lacks the key \"" + CURSORS + "\" of at least 256 bits");
    }

    private static ECKey signingKey(Instant from) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .notBeforeTime(Date.from(from))
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
