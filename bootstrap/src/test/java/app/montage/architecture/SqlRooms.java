package app.montage.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whose tables the SQL of a context touches: it writes its own, and reads those of contexts that it may know. */
final class SqlRooms {
    private static final Pattern SOURCE = Pattern.compile(".*/(?:persistence|migration)/(\\w+)/\\w+\\.(?:java|sql)");
    private static final String SCHEMAS = String.join("|", Contexts.all()) + "|shared";
    private static final Pattern WRITES = Pattern.compile(
            "\\b(?:INSERT\\s+INTO|UPDATE(?:\\s+ONLY)?|DELETE\\s+FROM|MERGE\\s+INTO|TRUNCATE(?:\\s+TABLE)?|COPY)\\s+(%s)\\.\\w+"
                    .formatted(SCHEMAS));
    private static final Pattern READS =
            Pattern.compile("\\b(?:FROM|JOIN|USING|REFERENCES)\\s+(%s)\\.\\w+".formatted(SCHEMAS));

    private SqlRooms() {}

    /** The sources of the SQL that there is. */
    static List<Path> sources() {
        try (Stream<Path> files = Files.walk(Path.of("../adapters-persistence/src/main"))) {
            return files.filter(it -> SOURCE.matcher(text(it)).matches()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> trespasses(Path source) {
        Matcher name = SOURCE.matcher(text(source));
        if (!name.matches()) throw new IllegalArgumentException(source + " is not a source of SQL");
        try {
            return trespasses(name.group(1), Files.readString(source)).map(it -> source + ": " + it);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> trespasses(String context, String source) {
        Stream<String> writes = WRITES.matcher(source)
                .results()
                .filter(it -> !it.group(1).equals(context))
                .map(it -> it.group());
        Stream<String> reads = READS.matcher(source)
                .results()
                .filter(it -> !Contexts.mayKnow(context, it.group(1)))
                .map(it -> it.group());
        return Stream.concat(writes, reads);
    }

    private static String text(Path path) {
        return path.toString().replace('\\', '/');
    }
}
