package app.montage.domain.audit;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may stand in an entry: plain and short values, and nothing under a name that sounds of a secret. */
final class AuditValues {
    static final String UNTOLD = "(untold)";

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|hash|credential|key)");
    private static final int LONGEST = 500;
    private static final int MOST = 100;

    private AuditValues() {}

    static @Nullable Object plain(String name, @Nullable Object value) {
        return value != null && SECRET.matcher(name).matches() ? UNTOLD : plain(value);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> cut(text);
            case Boolean flag -> flag;
            case Integer number -> number;
            case Long number -> number;
            case Double number -> number;
            case Enum<?> constant -> constant.name();
            case UUID id -> id.toString();
            case Temporal time -> time.toString();
            case Collection<?> all -> list(all);
            default -> throw new IllegalArgumentException("No plain value: " + value.getClass());
        };
    }

    private static List<?> list(Collection<?> all) {
        return all.stream().limit(MOST).map(AuditValues::plain).toList();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
