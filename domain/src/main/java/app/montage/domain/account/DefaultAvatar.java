package app.montage.domain.account;

import app.montage.domain.shared.InvalidValue;
import app.montage.domain.shared.UserId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands for a person who has no photo (GRA-63): the initials of their name upon one of eight colours.
 *
 * @param color six hexadecimal digits
 * @param initials at most two letters or digits; none, where the name has none
 */
public record DefaultAvatar(String color, String initials) {
    private static final List<String> COLORS =
            List.of("7C3AED", "A855F7", "C084FC", "DDD6FE", "8B5CF6", "9333EA", "A21CAF", "BE185D");

    private static final int LETTERS = 2;

    public DefaultAvatar {
        if (!COLORS.contains(color)) throw new InvalidValue("must have one of the eight colours");
        boolean letters = initials.codePoints().allMatch(Character::isLetterOrDigit);
        if (!letters || initials.codePointCount(0, initials.length()) > LETTERS)
            throw new InvalidValue("must have at most " + LETTERS + " letters or digits");
    }

    public static DefaultAvatar of(UserId person, String displayName) {
        return new DefaultAvatar(color(person), initials(displayName));
    }

    /** By the last digit of the id. */
    public static String color(UserId person) {
        return COLORS.get((int) (person.value().getLeastSignificantBits() & (COLORS.size() - 1)));
    }

    /** The first letters of the first and the last word. */
    private static String initials(String name) {
        List<String> firsts = Stream.of(name.split("[\\s\\p{Z}]+"))
                .flatMap(word -> word.codePoints()
                        .filter(Character::isLetterOrDigit)
                        .mapToObj(it -> Character.toString(Character.toUpperCase(it)))
                        .limit(1))
                .toList();
        Stream<String> some =
                firsts.size() < LETTERS ? firsts.stream() : Stream.of(firsts.getFirst(), firsts.getLast());
        return some.collect(Collectors.joining());
    }
}
