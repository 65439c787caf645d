package app.montage.bootstrap.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import net.datafaker.Faker;

/** Something that people care for, with what they say and note of it. */
enum Theme {
    COFFEE("coffee", "Coffee House", "espresso", it -> it.coffee().blendName()),
    HIKING("hiking", "Trailhead", "outdoors", it -> it.mountain().name()),
    BOOKS("books", "Bookshop", "reading", it -> it.book().title()),
    MUSIC("music", "Music Hall", "concert", it -> it.rockBand().name()),
    FILM("film", "Picture House", "cinema", it -> it.movie().name()),
    COOKING("cooking", "Kitchen", "recipe", it -> it.food().dish()),
    GARDENING("gardening", "Garden", "outdoors", it -> it.food().vegetable()),
    CYCLING("cycling", "Cycle Path", "outdoors", it -> it.address().streetName()),
    FOOTBALL("football", "Stadium", "match", it -> it.football().teams()),
    ART("art", "Gallery", "exhibition", it -> it.artist().name()),
    CATS("cats", "Cat Café", "pets", it -> it.cat().name()),
    SPACE(
            "space",
            "Observatory",
            "stars",
            it -> it.space().planet() + " and " + it.space().constellation());

    private static final List<String> CAPTIONS = List.of(
            "%2$s: %1$s",
            "%1$s at last",
            "%1$s, and the light was just right",
            "Could not stop looking at %1$s",
            "Found %1$s by accident",
            "%1$s with old friends",
            "The best %2$s of the week was %1$s",
            "For later: %1$s");

    private final String interest;
    private final String venue;
    private final String tag;
    private final Function<Faker, String> subject;

    Theme(String interest, String venue, String tag, Function<Faker, String> subject) {
        this.interest = interest;
        this.venue = venue;
        this.tag = tag;
        this.subject = subject;
    }

    /** So many different ones. */
    static List<Theme> some(int count, RandomGenerator random) {
        List<Theme> all = new ArrayList<>(List.of(values()));
        Collections.shuffle(all, new Random(random.nextLong()));
        return List.copyOf(all.subList(0, count));
    }

    String interest() {
        return interest;
    }

    /** What the places are called where one meets for it. */
    String venue() {
        return venue;
    }

    /** What else people tag it with. */
    String tag() {
        return tag;
    }

    /** Something in particular, such as one book. */
    String subject(Faker faker) {
        return subject.apply(faker);
    }

    int captions() {
        return CAPTIONS.size();
    }

    String caption(int which, String about) {
        return CAPTIONS.get(which).formatted(about, interest);
    }
}
