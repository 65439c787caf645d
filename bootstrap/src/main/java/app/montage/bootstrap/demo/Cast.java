package app.montage.bootstrap.demo;

import static java.util.Objects.requireNonNull;

import app.montage.domain.account.MontageAudience;
import app.montage.domain.account.Role;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The people of the demo, and what is between them. */
record Cast(Map<String, Person> people, List<Tie> ties) {
    private static final long SEED = 20_260_101;
    private static final List<String> NAMES = List.of(
            "ada", "ben", "cleo", "dora", "emil", "fay", "gus", "hana", "ivo", "jule", "kofi", "lena", "milo", "nora",
            "omar", "pia", "quin", "rosa", "sami", "tara", "umar", "vera", "wim", "yara", "zoe");
    private static final Map<String, String> SPECIAL = Map.of(
            "ada", "Everyone may open my montages; friends with ben, dora, emil and hana; has blocked cleo.",
            "ben", "My account is private: my public things, too, are for followers only.",
            "cleo", "Blocked by ada: sees nothing of her.",
            "dora", "My montages are for me alone; has asked ben to let her follow.",
            "emil", "The busiest: 1,500 check-ins in a year.",
            "fay", "New here: 150 check-ins and one interest.",
            "gus", "Follows nobody and is followed by nobody: a stranger to all.",
            "hana", "In Tokyo, where the day begins early.",
            "zoe", "Looks after the product: a super admin, who finds members and reads the audit log.");

    /** Printed for whoever looks, so it protects nothing. */
    static final String PASSWORD = "a walk along the canal";

    /** Made once: to make it for each of them at each start would take longer than to make up their lives. */
    static final String PASSWORD_HASH =
            "$argon2id$v=19$m=19456,t=2,p=1$8n0CZ8yOUVFGZdIf6Sbz0g$/9ev2ia02PpbC2M05By5pBRq8bf7MfqVgDMdRgW8TJI";

    static final String FIRST = "ada";
    private static final String MOST_BUSY = "emil";
    private static final String NEW_HERE = "fay";
    static final String LONER = "gus";
    private static final String CARETAKER = "zoe";
    private static final int MOST = 1_500;
    private static final int FEWEST = 150;

    static Cast of(LocalDate until) {
        return of(until, vocabulary());
    }

    /** With a vocabulary of its own that is there already: making one takes longer than all the rest. */
    static Cast of(LocalDate until, Vocabulary vocabulary) {
        Map<String, Person> people = new LinkedHashMap<>();
        for (String name : NAMES) people.put(name, person(name, vocabulary, until));
        return new Cast(people, ties(people));
    }

    static List<String> names() {
        return NAMES;
    }

    Person named(String name) {
        return requireNonNull(people.get(name), name);
    }

    /** Where a person's chance starts: the same on each day and machine. */
    static SplittableRandom chance(String name) {
        return new SplittableRandom(SEED + name.hashCode());
    }

    static Vocabulary vocabulary() {
        return new Vocabulary(SEED);
    }

    /** A line for each person with something special. */
    static String introductions() {
        return NAMES.stream()
                .filter(SPECIAL::containsKey)
                .map(name -> "  %-5s %s".formatted(name, SPECIAL.get(name)))
                .collect(Collectors.joining("\n"));
    }

    static String others() {
        return NAMES.stream().filter(name -> !SPECIAL.containsKey(name)).collect(Collectors.joining(", "));
    }

    private static Person person(String name, Vocabulary vocabulary, LocalDate until) {
        SplittableRandom random = chance(name);
        Instant joined = until.minusDays(366).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Person(
                new UserId(TimeIds.at(joined, random)),
                name,
                Character.toUpperCase(name.charAt(0)) + name.substring(1),
                vocabulary.lastName(random),
                name.equals("hana") ? City.TOKYO : City.values()[NAMES.indexOf(name) % City.values().length],
                interests(name, random),
                name.equals("ben"),
                audience(name),
                checkins(name, random),
                PASSWORD_HASH,
                name.equals(CARETAKER) ? Role.SUPER_ADMIN : Role.USER,
                SPECIAL.getOrDefault(name, ""),
                joined);
    }

    private static List<Theme> interests(String name, SplittableRandom random) {
        if (name.equals("ada")) return List.of(Theme.COFFEE, Theme.HIKING, Theme.BOOKS, Theme.ART);
        return Theme.some(name.equals(NEW_HERE) ? 1 : random.nextInt(1, 6), random);
    }

    private static MontageAudience audience(String name) {
        return switch (name) {
            case "ada" -> MontageAudience.EVERYONE;
            case "dora" -> MontageAudience.ONLY_ME;
            default -> MontageAudience.FRIENDS;
        };
    }

    private static int checkins(String name, SplittableRandom random) {
        return switch (name) {
            case MOST_BUSY -> MOST;
            case NEW_HERE -> FEWEST;
            default -> random.nextInt(FEWEST, 900);
        };
    }

    private static List<Tie> ties(Map<String, Person> people) {
        Function<String, UserId> id = name -> requireNonNull(people.get(name)).id();
        List<Tie> ties = new ArrayList<>();
        for (String friend : List.of("ben", "dora", "emil", "hana"))
            ties.addAll(Tie.friends(id.apply("ada"), id.apply(friend)));
        ties.add(new Tie(id.apply("cleo"), id.apply("ada"), Tie.Status.BLOCKED));
        ties.add(new Tie(id.apply("dora"), id.apply("ben"), Tie.Status.PENDING));
        // The others know the two who come next in the alphabet, and follow the third.
        List<UserId> others = NAMES.subList(NAMES.indexOf(LONER) + 1, NAMES.size()).stream()
                .map(id)
                .toList();
        for (int i = 0; i + 3 < others.size(); i++) {
            ties.addAll(Tie.friends(others.get(i), others.get(i + 1)));
            ties.addAll(Tie.friends(others.get(i), others.get(i + 2)));
            ties.add(new Tie(others.get(i), others.get(i + 3), Tie.Status.ACTIVE));
        }
        return List.copyOf(ties);
    }
}
