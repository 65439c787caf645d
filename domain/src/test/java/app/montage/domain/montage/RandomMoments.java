package app.montage.domain.montage;

import static app.montage.domain.montage.ACandidate.aPhoto;

import app.montage.domain.moment.ContentType;
import app.montage.domain.moment.MomentKind;
import app.montage.domain.moment.Place;
import app.montage.domain.moment.WidgetType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/** Candidates without rhyme or reason, where everything that can happen happens often: bursts, copies, pins, no place. */
final class RandomMoments {
    private static final List<String> TAGS = List.of("coffee", "hiking", "music", "food", "art", "cycling", "sea");
    private static final List<Place> PLACES = List.of(
            new Place("home", 52.52, 13.405),
            new Place("corner", 52.5205, 13.4061),
            new Place("hut", 47.42, 10.98),
            new Place("somewhere", null, null));

    private final RandomGenerator random;

    RandomMoments(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    OwnerInputs owner() {
        AnOwner owner = AnOwner.anOwner();
        for (String tag : TAGS)
            if (random.nextInt(4) > 0) owner.caringFor(tag, 1 + random.nextInt(5) + random.nextDouble());
        if (random.nextInt(4) == 0) owner.consentingTo(MomentKind.CHECKIN);
        return owner.build();
    }

    List<Candidate> some(int count) {
        List<Candidate> candidates = new ArrayList<>();
        for (int each = 0; each < count; each++) candidates.add(one(each));
        return candidates;
    }

    private Candidate one(int number) {
        ACandidate candidate = aPhoto(number / 3)
                .kind(random.nextInt(5) == 0 ? MomentKind.POST : MomentKind.CHECKIN)
                .widget(number % 3)
                .ago(age())
                .of(pick(WidgetType.values()), pick(ContentType.values()))
                .quality(random.nextDouble())
                .tagged(tags())
                .in(place())
                .engagement(random.nextInt(3) == 0 ? 0 : random.nextDouble() * 20)
                .favourite(random.nextInt(6) == 0)
                .seen(random.nextInt(4) == 0 ? random.nextInt(8) : 0)
                .preferred(random.nextInt(4) == 0 ? pick(Preference.values()) : Preference.NONE)
                .looking(look())
                .file(random.nextInt(8) == 0 ? "file" + random.nextInt(5) : null);
        if (random.nextInt(4) == 0) candidate.saying("A day of " + TAGS.get(random.nextInt(TAGS.size())) + " at last");
        if (random.nextInt(10) == 0) candidate.notReady();
        return candidate.build();
    }

    private Duration age() {
        return switch (random.nextInt(5)) {
            case 0 -> Duration.ofMillis(random.nextLong(1_000_000));
            case 1 -> Duration.ofDays(10).plusMillis(random.nextLong(2_000_000));
            case 2 -> Duration.ofDays(365).plusMillis(random.nextLong(-200_000_000, 200_000_000));
            case 3 -> Duration.ofMinutes(-random.nextInt(100));
            default -> Duration.ofSeconds(random.nextLong(400L * 86_400));
        };
    }

    private String[] tags() {
        String[] tags = new String[random.nextInt(4)];
        for (int each = 0; each < tags.length; each++) tags[each] = TAGS.get(random.nextInt(TAGS.size()));
        return tags;
    }

    private @Nullable Place place() {
        return random.nextInt(5) == 0 ? null : PLACES.get(random.nextInt(PLACES.size()));
    }

    private @Nullable Long look() {
        return random.nextInt(2) == 0
                ? null
                : 0xFF00FFL ^ (1L << random.nextInt(64)) ^ (random.nextInt(3) * 0xFFFF0000L);
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
