package app.montage.bootstrap.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A person's year up to a day: mostly at home, at times on a trip, when there is more to record. */
final class Calendar {
    private static final int DAYS = 365;
    private static final int VENUES = 6;
    private static final double SHARE_OF_TRIPS = 0.3;
    private static final double SHARE_OF_INTERESTS = 0.8;
    private static final Duration EVENING = Duration.ofHours(3);

    private record Trip(City city, int from, int days) {}

    private final Person person;
    private final LocalDate until;
    private final RandomGenerator random;
    private final List<Trip> trips = new ArrayList<>();

    Calendar(Person person, LocalDate until, RandomGenerator random) {
        this.person = person;
        this.until = until;
        this.random = random;
        int count = random.nextInt(2, 6);
        for (int i = 0; i < count; i++)
            trips.add(new Trip(
                    Vocabulary.one(List.of(City.values()), random),
                    random.nextInt(3, DAYS - 12),
                    random.nextInt(3, 11)));
    }

    /** Just before the end of the last day. */
    Outing last() {
        Instant at = end().minusSeconds(random.nextLong(EVENING.toSeconds()) + 1);
        return new Outing(at, person.home(), false, theme(), random.nextInt(VENUES));
    }

    Outing any() {
        return random.nextDouble() < SHARE_OF_TRIPS ? away() : athome();
    }

    private Outing athome() {
        return outing(person.home(), false, random.nextInt(DAYS), random.nextInt(VENUES));
    }

    private Outing away() {
        Trip trip = Vocabulary.one(trips, random);
        return outing(trip.city(), true, trip.from() + random.nextInt(trip.days()), VENUES + random.nextInt(50));
    }

    private Outing outing(City city, boolean away, int day, int venue) {
        LocalTime time = LocalTime.of(random.nextInt(7, 23), random.nextInt(60), random.nextInt(60));
        Instant at = until.minusDays(DAYS - (long) day)
                .atTime(time)
                .atZone(city.zone())
                .toInstant();
        Instant past = at.isBefore(end()) ? at : at.minus(Duration.ofDays(1));
        return new Outing(past, city, away, theme(), venue);
    }

    private Theme theme() {
        return Vocabulary.one(
                random.nextDouble() < SHARE_OF_INTERESTS ? person.interests() : List.of(Theme.values()), random);
    }

    private Instant end() {
        return until.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
