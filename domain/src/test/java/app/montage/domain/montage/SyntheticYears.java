package app.montage.domain.montage;

import static app.montage.domain.montage.ACandidate.NOW;
import static app.montage.domain.montage.ACandidate.aPhoto;

import app.montage.domain.moment.ContentType;
import app.montage.domain.moment.Place;
import app.montage.domain.moment.WidgetType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * A person's last year as their phone sees it: everyday moments around home, a few trips with much to see in little time,
 * and bursts of nearly the same photo. The same seed makes the same year.
 */
public final class SyntheticYears {
    private static final int DAYS = 364;
    private static final String[] INTERESTS = {"coffee", "hiking", "music", "cooking", "photography"};
    private static final double[] LIKELY = {0.40, 0.65, 0.80, 0.92, 1};
    private static final String[] OTHER_TAGS = {
        "friends", "work", "morning", "evening", "weekend", "sunset", "rain", "family", "city", "river"
    };

    private final RandomGenerator random;
    private final List<Candidate> moments = new ArrayList<>();
    private final List<Instant> trips = new ArrayList<>();

    public SyntheticYears(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int trip = 0; trip < 6; trip++) trips.add(NOW.minus(Duration.ofDays(4 + random.nextInt(DAYS - 10))));
    }

    public OwnerInputs owner() {
        AnOwner owner = AnOwner.anOwner();
        for (int each = 0; each < INTERESTS.length; each++) owner.caringFor(INTERESTS[each], 5 - each * 0.8);
        return owner.build();
    }

    public List<Candidate> moments(int count) {
        while (moments.size() < count) {
            int what = random.nextInt(100);
            if (what < 45) everyday(count);
            else if (what < 85) onTrip(count);
            else burst(count);
        }
        return List.copyOf(moments);
    }

    private void everyday(int count) {
        int place = random.nextInt(5) < 3 ? 0 : random.nextInt(30);
        Instant time = NOW.minus(Duration.ofSeconds(random.nextLong(DAYS * 86_400L)));
        for (int widget = 0; widget <= random.nextInt(3); widget++)
            add(count, time, near(place, 52.52, 13.4), widget, random.nextLong());
    }

    private void onTrip(int count) {
        int trip = random.nextInt(trips.size());
        Instant time = trips.get(trip).plusSeconds(random.nextLong(3 * 86_400));
        Place place = near(100 + trip * 10 + random.nextInt(8), 40 + trip * 3, 5 + trip * 4);
        add(count, time, place, 0, random.nextLong());
    }

    private void burst(int count) {
        boolean away = random.nextBoolean();
        Instant time = away
                ? trips.get(random.nextInt(trips.size())).plusSeconds(random.nextLong(3 * 86_400))
                : NOW.minus(Duration.ofSeconds(3_600 + random.nextLong(DAYS * 86_400L - 3_600)));
        Place place = near(random.nextInt(30), 52.52, 13.4);
        long look = random.nextLong();
        for (int shot = 0; shot < 3 + random.nextInt(5); shot++)
            add(count, time.plusSeconds(shot * 9L), place, 0, look ^ (1L << random.nextInt(64)));
    }

    private Place near(int number, double latitude, double longitude) {
        return new Place("place" + number, latitude + number % 7 * 0.01, longitude + number % 5 * 0.01);
    }

    private void add(int count, Instant time, @Nullable Place place, int widget, long look) {
        if (moments.size() == count) return;
        int kind = random.nextInt(100);
        ACandidate candidate = aPhoto(widget == 0 ? moments.size() : moments.size() - widget)
                .widget(widget)
                .at(time)
                .updatedAt(time)
                .in(place)
                .tagged(tags())
                .saying(words())
                .engagement(Math.floor(StrictMath.exp(random.nextGaussian() * 1.2)))
                .favourite(random.nextInt(20) == 0)
                .seen(random.nextInt(5) == 0 ? 1 + random.nextInt(3) : 0)
                .quality(0.3 + 0.7 * random.nextDouble());
        if (kind < 60) candidate.looking(look);
        else if (kind < 70) candidate.of(WidgetType.MEDIA, ContentType.VIDEO);
        else if (kind < 90) candidate.of(WidgetType.TEXT, ContentType.TEXT);
        else candidate.of(WidgetType.LOCATION, ContentType.LOCATION);
        moments.add(candidate.build());
    }

    private String[] tags() {
        List<String> tags = new ArrayList<>();
        if (random.nextInt(10) < 6) tags.add(interest());
        for (int each = 0; each < random.nextInt(3); each++) tags.add(OTHER_TAGS[random.nextInt(OTHER_TAGS.length)]);
        return tags.toArray(String[]::new);
    }

    private String interest() {
        double lot = random.nextDouble();
        int each = 0;
        while (LIKELY[each] < lot) each++;
        return INTERESTS[each];
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        for (int each = 0; each < 4 + random.nextInt(30); each++)
            words.append(random.nextInt(60) == 0 ? interest() : OTHER_TAGS[random.nextInt(OTHER_TAGS.length)])
                    .append(' ');
        return words.toString();
    }
}
