package app.montage.domain.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to a thing: what of it changed, from what, to what. Only what changed is kept, and secrets never.
 *
 * @param action the mutation, by its name in the schema, or what else it was
 * @param old what it was, by name; without those that were nothing
 * @param now what it is from here on, by name; without those that are nothing
 */
public record AuditEntry(
        String action, Thing thing, Severity severity, Map<String, Object> old, Map<String, Object> now) {
    public AuditEntry {
        old = Collections.unmodifiableMap(old);
        now = Collections.unmodifiableMap(now);
    }

    public static AuditEntry of(Severity severity, String action, Thing thing) {
        return new AuditEntry(action, thing, severity, Map.of(), Map.of());
    }

    /** As above, and that this changed; nothing where it did not. */
    public AuditEntry changed(String name, @Nullable Object from, @Nullable Object to) {
        return Objects.equals(from, to) ? this : with(name, AuditValues.plain(name, from), AuditValues.plain(name, to));
    }

    /** As above, and that this changed, but not what it was or is: secrets, and what people tell of their lives. */
    public AuditEntry changedUntold(String name, @Nullable Object from, @Nullable Object to) {
        return Objects.equals(from, to)
                ? this
                : with(name, from == null ? null : AuditValues.UNTOLD, to == null ? null : AuditValues.UNTOLD);
    }

    private AuditEntry with(String name, @Nullable Object from, @Nullable Object to) {
        return new AuditEntry(action, thing, severity, and(old, name, from), and(now, name, to));
    }

    private static Map<String, Object> and(Map<String, Object> values, String name, @Nullable Object value) {
        if (value == null) return values;
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return more;
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return old.isEmpty() && now.isEmpty();
    }
}
