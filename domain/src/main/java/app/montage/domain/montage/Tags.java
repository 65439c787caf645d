package app.montage.domain.montage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tags of all units as numbers, so that two units' tags are compared without looking at a single letter. */
final class Tags {
    private final int[][] numbers;
    /** Bit n stands for all tags whose number is n modulo 64: no bit in common, no tag in common. */
    private final long[] signatures;

    private final boolean exact;

    Tags(Candidate[] candidates) {
        Map<String, Integer> known = new HashMap<>();
        numbers = new int[candidates.length][];
        signatures = new long[candidates.length];
        for (int unit = 0; unit < candidates.length; unit++) {
            numbers[unit] = numbers(candidates[unit].tags(), known);
            for (int number : numbers[unit]) signatures[unit] |= 1L << number;
        }
        exact = known.size() <= Long.SIZE;
    }

    /** Each tag's number once, in ascending order. There are few tags on a moment and very many moments: no streams. */
    private static int[] numbers(List<String> tags, Map<String, Integer> known) {
        int[] numbers = new int[tags.size()];
        int size = 0;
        for (String tag : tags) {
            int number = known.computeIfAbsent(tag, it -> known.size());
            int at = size;
            while (at > 0 && numbers[at - 1] > number) at--;
            if (at > 0 && numbers[at - 1] == number) continue;
            System.arraycopy(numbers, at, numbers, at + 1, size++ - at);
            numbers[at] = number;
        }
        return size == numbers.length ? numbers : Arrays.copyOf(numbers, size);
    }

    /** Whether there is anything to compare: two units without tags have none in common and none not in common. */
    boolean comparable(int one, int other) {
        return (signatures[one] | signatures[other]) != 0;
    }

    /** Of all tags that either has, the share that both have. */
    double jaccard(int one, int other) {
        long both = signatures[one] & signatures[other];
        if (both == 0) return 0;
        int common = exact ? Long.bitCount(both) : common(numbers[one], numbers[other]);
        return (double) common / (numbers[one].length + numbers[other].length - common);
    }

    private static int common(int[] some, int[] others) {
        int common = 0;
        for (int number : some) if (Arrays.binarySearch(others, number) >= 0) common++;
        return common;
    }
}
