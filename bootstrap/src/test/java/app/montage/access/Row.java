package app.montage.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line of the matrix.
 *
 * @param name of the operation, with words in parentheses behind it that say what there is
 * @param expected what each actor is answered, in their order
 * @param asked the document or address, with {@code {things}} in it
 */
record Row(String name, List<String> expected, String asked) {
    private static final String WRONG = " userErrors { code message path } }";

    private static final Pattern THING = Pattern.compile("\\{[a-z]+}");

    /** All of them, from the resource {@code access/matrix.txt}. */
    static List<Row> all() {
        try (InputStream file = Objects.requireNonNull(Row.class.getResourceAsStream("/access/matrix.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .map(Row::parsed)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row parsed(String line) {
        String[] parts = line.split("\\|", 3);
        List<String> expected = List.of(parts[1].strip().split("\\s+"));
        if (expected.size() != Actor.values().length) throw new IllegalArgumentException(line);
        return new Row(parts[0].strip(), expected, parts[2].strip());
    }

    String operation() {
        return name.replaceAll(" \\(.*", "");
    }

    boolean isHttp() {
        return name.contains(" /");
    }

    /** Whether a file is sent. */
    boolean isUpload() {
        return name.startsWith("POST ");
    }

    boolean isSubscription() {
        return name.startsWith("Subscription.");
    }

    /** The words in parentheses. */
    Set<String> words() {
        int open = name.indexOf(" (");
        return open < 0
                ? Set.of()
                : Set.copyOf(Arrays.asList(
                        name.substring(open + 2, name.length() - 1).split(", ")));
    }

    /** The whole document: a mutation also asks why it was refused, and a field of people is one of the owner's. */
    String document() {
        return switch (operation().split("\\.")[0]) {
            case "Mutation" -> "mutation { " + asked.substring(0, asked.length() - 2) + WRONG + " }";
            case "Subscription" -> "subscription { " + asked + " }";
            case "User" -> "{ user(username: \"{owner}\") { " + asked + " } }";
            default -> "{ " + asked + " }";
        };
    }

    /** Whether the same can be asked about things that never were. */
    boolean isAboutThings() {
        return THING.matcher(isHttp() ? asked : document()).find();
    }

    @Override
    public String toString() {
        return name;
    }
}
