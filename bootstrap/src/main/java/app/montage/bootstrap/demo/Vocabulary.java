package app.montage.bootstrap.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import net.datafaker.Faker;

/** Names and sentences to make lives of: a stock made once, since making each anew would take most of the time. */
final class Vocabulary {
    private static final int STOCK = 400;
    private static final int SUBJECTS = 60;

    private final List<String> firstNames;
    private final List<String> lastNames;
    private final List<String> streets;
    private final List<String> remarks;
    private final Map<Theme, List<String>> subjects = new EnumMap<>(Theme.class);

    Vocabulary(long seed) {
        Faker faker = new Faker(Locale.ENGLISH, new Random(seed));
        firstNames = stock(STOCK, () -> faker.name().firstName());
        lastNames = stock(STOCK, () -> faker.name().lastName());
        streets = stock(STOCK, () -> faker.name().lastName());
        remarks = stock(
                STOCK,
                () -> "Felt " + faker.mood().feeling() + " all day. Weather: "
                        + faker.weather().description().toLowerCase(Locale.ROOT) + ".");
        for (Theme theme : Theme.values()) subjects.put(theme, stock(SUBJECTS, () -> theme.subject(faker)));
    }

    private static List<String> stock(int size, Supplier<String> source) {
        return Stream.generate(source).limit(size).toList();
    }

    String firstName(RandomGenerator random) {
        return one(firstNames, random);
    }

    String lastName(RandomGenerator random) {
        return one(lastNames, random);
    }

    String subject(Theme theme, RandomGenerator random) {
        return one(subjects.getOrDefault(theme, List.of(theme.interest())), random);
    }

    String remark(RandomGenerator random) {
        return one(remarks, random);
    }

    /** A place where people meet for the theme: the same few in each town. */
    String venue(Theme theme, int which) {
        return streets.get((theme.ordinal() * 31 + which) % streets.size()) + " " + theme.venue();
    }

    static <T> T one(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }
}
