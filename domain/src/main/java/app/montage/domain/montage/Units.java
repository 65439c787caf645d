package app.montage.domain.montage;

import app.montage.domain.moment.MomentKey;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that an owner has to choose from, oldest first: one unit is one candidate, known by its number. Each property has an
 * array of its own, since selection looks at few properties of very many pairs.
 */
final class Units {
    static final int NONE = -1;

    /** Ids as the database sorts them: without a sign. */
    static final Comparator<Candidate> BY_ID = (one, other) -> {
        int order = Long.compareUnsigned(
                one.moment().sourceId().getMostSignificantBits(),
                other.moment().sourceId().getMostSignificantBits());
        if (order == 0)
            order = Long.compareUnsigned(
                    one.moment().sourceId().getLeastSignificantBits(),
                    other.moment().sourceId().getLeastSignificantBits());
        if (order == 0) order = Integer.compare(one.widgetIndex(), other.widgetIndex());
        if (order == 0) order = one.moment().kind().compareTo(other.moment().kind());
        return order;
    };

    private static final Comparator<Candidate> OLDEST_FIRST = (one, other) -> {
        int order = one.occurredAt().compareTo(other.occurredAt());
        return order == 0 ? BY_ID.compare(one, other) : order;
    };

    final int count;
    final Candidate[] candidates;
    final long[] millis;
    final byte[] types;
    /** Units of the same moment have the same number here. */
    final int[] sources;
    /** Units with the very same file have the same number here; those without one have none. */
    final int[] files;

    final boolean[] hashed;
    final long[] hashes;
    final Tags tags;
    final Places places;

    Units(List<Candidate> unordered) {
        count = unordered.size();
        candidates = unordered.toArray(Candidate[]::new);
        Arrays.sort(candidates, OLDEST_FIRST);
        refuseRepetition();
        millis = new long[count];
        types = new byte[count];
        sources = new int[count];
        files = new int[count];
        hashed = new boolean[count];
        hashes = new long[count];
        fill();
        tags = new Tags(candidates);
        places = new Places(candidates);
    }

    private void refuseRepetition() {
        for (int unit = 1; unit < count; unit++)
            if (OLDEST_FIRST.compare(candidates[unit - 1], candidates[unit]) == 0)
                throw new IllegalArgumentException("The same candidate twice: " + candidates[unit].moment());
    }

    private void fill() {
        Map<MomentKey, Integer> moments = new HashMap<>(count * 2);
        Map<String, Integer> contents = new HashMap<>();
        for (int unit = 0; unit < count; unit++) {
            Candidate candidate = candidates[unit];
            millis[unit] = candidate.occurredAt().toEpochMilli();
            types[unit] = (byte) candidate.widgetType().ordinal();
            sources[unit] = moments.computeIfAbsent(candidate.moment(), it -> moments.size());
            String file = candidate.contentHash();
            files[unit] = file == null ? NONE : contents.computeIfAbsent(file, it -> contents.size());
            Long hash = candidate.perceptualHash();
            hashed[unit] = hash != null;
            hashes[unit] = hash == null ? 0 : hash;
        }
    }

    /** Whether two units look alike, whenever they were made. */
    boolean alike(int one, int other, int bits) {
        return hashed[one] && hashed[other] && Long.bitCount(hashes[one] ^ hashes[other]) <= bits;
    }
}
