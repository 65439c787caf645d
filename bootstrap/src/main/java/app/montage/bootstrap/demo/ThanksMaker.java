package app.montage.bootstrap.demo;

import app.montage.domain.gratitude.PictureId;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostContent;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.PostPicture;
import app.montage.domain.gratitude.PostTitle;
import app.montage.domain.gratitude.PostType;
import app.montage.domain.moment.LocationWidget;
import app.montage.domain.moment.PlaceName;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.Latitude;
import app.montage.domain.shared.Longitude;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes up what people were grateful for in the last months. The same cast and day make the same posts. */
final class ThanksMaker {
    private static final int DAYS = 120;
    private static final int MOST_PICTURES = 2;

    private final Cast cast;
    private final Vocabulary vocabulary;
    private final Circle circle;
    private final Instant end;

    ThanksMaker(Cast cast, Vocabulary vocabulary, LocalDate until) {
        this.cast = cast;
        this.vocabulary = vocabulary;
        this.circle = new Circle(cast);
        this.end = until.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Of everybody, oldest first. */
    List<Thanks> months() {
        return cast.people().values().stream()
                .flatMap(this::of)
                .sorted(Comparator.comparing((Thanks it) -> it.post().createdAt())
                        .thenComparing(it -> it.post().id().value()))
                .toList();
    }

    private Stream<Thanks> of(Person person) {
        RandomGenerator random = Cast.chance("grateful " + person.username());
        EchoMaker echoes = new EchoMaker(circle, end, random);
        int count = random.nextInt(6, 15);
        return Stream.generate(() -> post(person, random)).limit(count).map(post -> echoes.of(person, post));
    }

    private Post post(Person person, RandomGenerator random) {
        Instant at = end.minus(
                Duration.ofMillis(random.nextLong(1, Duration.ofDays(DAYS).toMillis())));
        PostType type = type(random);
        Visibility visibility = visibility(random);
        Phrases phrases = new Phrases(random);
        return new Post(
                new PostId(TimeIds.at(at, random)),
                person.id(),
                type == PostType.DAILY && random.nextInt(3) == 0 ? new PostTitle(phrases.title()) : null,
                new PostContent(content(person, type, visibility, phrases, random)),
                type,
                visibility,
                random.nextInt(4) == 0 ? place(person) : null,
                type == PostType.PHOTO ? pictures(at, random) : List.of(),
                at,
                at,
                null);
    }

    private static PostType type(RandomGenerator random) {
        int of100 = random.nextInt(100);
        if (of100 < 15) return PostType.PHOTO;
        return of100 < 45 ? PostType.SPONTANEOUS : PostType.DAILY;
    }

    private static Visibility visibility(RandomGenerator random) {
        int of100 = random.nextInt(100);
        if (of100 < 8) return Visibility.PRIVATE;
        return of100 < 35 ? Visibility.FRIENDS : Visibility.PUBLIC;
    }

    private String content(
            Person person, PostType type, Visibility visibility, Phrases phrases, RandomGenerator random) {
        Theme theme = Vocabulary.one(person.interests(), random);
        String text = type == PostType.DAILY
                ? phrases.daily(theme.interest())
                : phrases.spontaneous(about(theme, random), theme.interest());
        List<Person> friends = circle.audience(person, visibility).stream()
                .filter(it -> circle.areFriends(it, person))
                .toList();
        if (friends.isEmpty() || random.nextInt(5) > 0) return text;
        return text + " " + phrases.thanks(Vocabulary.one(friends, random).username());
    }

    private String about(Theme theme, RandomGenerator random) {
        return theme.caption(random.nextInt(theme.captions()), vocabulary.subject(theme, random));
    }

    private static @Nullable LocationWidget place(Person person) {
        City city = person.home();
        return new LocationWidget(
                new PlaceName(city.label()), new Latitude(city.latitude()), new Longitude(city.longitude()));
    }

    private static List<PostPicture> pictures(Instant at, RandomGenerator random) {
        List<PostPicture> pictures = new ArrayList<>();
        for (int more = random.nextInt(1, MOST_PICTURES + 1); more > 0; more--)
            pictures.add(new PostPicture(new PictureId(TimeIds.at(at, random)), Landscape.WIDTH, Landscape.HEIGHT));
        return List.copyOf(pictures);
    }
}
