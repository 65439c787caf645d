package app.montage.domain.montage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number for all that goes into a montage (scorer.md 8.7) but time and engagement, which change by themselves all day
 * long: while the digest stays the same, a montage may live on as it is. What was shown is in it as far as it tires.
 */
final class InputDigest {
    private static final int BYTES_OF_CANDIDATE = 1 + 16 + 4 + 12 + 5;

    private InputDigest() {}

    /** Of the candidates in a pool, in the order of their ids. */
    static byte[] of(Pool pool) {
        Candidate[] sorted = Arrays.copyOfRange(pool.units.candidates, pool.from, pool.to);
        Arrays.sort(sorted, Units.BY_ID);
        ByteBuffer bytes = ByteBuffer.allocate(sorted.length * BYTES_OF_CANDIDATE);
        for (Candidate candidate : sorted) put(candidate, bytes);
        return sha256(bytes.array());
    }

    private static void put(Candidate candidate, ByteBuffer bytes) {
        bytes.put((byte) candidate.moment().kind().ordinal());
        bytes.putLong(candidate.moment().sourceId().getMostSignificantBits());
        bytes.putLong(candidate.moment().sourceId().getLeastSignificantBits());
        bytes.putInt(candidate.widgetIndex());
        bytes.putLong(candidate.updatedAt().getEpochSecond());
        bytes.putInt(candidate.updatedAt().getNano());
        bytes.put((byte) candidate.visibility().ordinal());
        bytes.put((byte) candidate.preference().ordinal());
        bytes.put((byte) (candidate.ready() ? 1 : 0));
        bytes.put((byte) (candidate.favourite() ? 1 : 0));
        bytes.put((byte) TermValues.tiring(candidate.seen()));
    }

    /** Of the candidates, what their owner wants, and the recipe. */
    static String of(byte[] candidates, OwnerInputs owner, MontageRecipe recipe, int version) {
        String inputs = String.join(
                "\n", HexFormat.of().formatHex(candidates), text(owner), text(recipe), String.valueOf(version));
        return HexFormat.of().formatHex(sha256(inputs.getBytes(StandardCharsets.UTF_8)));
    }

    /** The seed of a montage: another one each day, the same all day long. */
    static long seed(OwnerInputs owner, MontageRecipe recipe, int version, LocalDate today) {
        String inputs = line(owner.owner().value(), recipe.kind(), name(recipe), version, today);
        return ByteBuffer.wrap(sha256(inputs.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    private static String text(OwnerInputs owner) {
        List<String> interests = owner.interests().stream()
                .map(it -> it.weight() + " " + it.interest().value())
                .toList();
        return line(
                owner.owner().value(),
                owner.zone().getId(),
                owner.consented().stream().sorted().toList(),
                interests);
    }

    private static String text(MontageRecipe recipe) {
        MontageParameters it = recipe.parameters();
        Weights weights = it.weights();
        return line(
                recipe.kind(),
                name(recipe),
                it.items(),
                it.window(),
                it.candidates(),
                line(weights.recency(), weights.interest(), weights.content(), weights.engagement()),
                line(weights.rarity(), weights.anniversary(), weights.favourite()),
                it.halfLife(),
                line(
                        it.lambda().relevance(),
                        it.lambda().coverage(),
                        it.lambda().redundancy()),
                line(
                        it.limits().perSource(),
                        it.limits().perEvent(),
                        it.limits().perType(),
                        it.limits().relevance()),
                text(it.grouping()),
                it.order(),
                it.surprise());
    }

    private static String text(Grouping grouping) {
        Duration pause = grouping.eventPause();
        return line(
                grouping.eventFactor(),
                grouping.eventNeighbours(),
                pause,
                grouping.duplicateWithin(),
                grouping.duplicateBits());
    }

    private static @Nullable String name(MontageRecipe recipe) {
        return recipe.interest() == null ? null : recipe.interest().value();
    }

    private static String line(@Nullable Object... values) {
        StringBuilder line = new StringBuilder();
        for (Object value : values) line.append(value).append('|');
        return line.toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
