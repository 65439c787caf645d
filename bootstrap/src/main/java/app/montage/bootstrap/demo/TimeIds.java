package app.montage.bootstrap.demo;

import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ids of version 7 for a given time and chance, so that the same seed makes the same people. */
final class TimeIds {
    private TimeIds() {}

    static UUID at(Instant time, RandomGenerator random) {
        long high = time.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
        long low = random.nextLong() >>> 2 | 1L << 63;
        return new UUID(high, low);
    }

    /** The id of what is between two, which there can be only once. */
    static UUID between(UserId one, UserId other, Instant time) {
        return at(time, new SplittableRandom(mixed(mixed(0, one.value()), other.value())));
    }

    /** Of all bits: hash codes of millions of pairs are not all different. */
    private static long mixed(long seed, UUID id) {
        long half = new SplittableRandom(seed ^ id.getMostSignificantBits()).nextLong();
        return new SplittableRandom(half ^ id.getLeastSignificantBits()).nextLong();
    }
}
