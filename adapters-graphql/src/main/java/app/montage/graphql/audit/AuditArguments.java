package app.montage.graphql.audit;

import app.montage.application.audit.AuditFilter;
import app.montage.application.audit.AuditReader.Mark;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.InvalidValue;
import app.montage.domain.shared.UserId;
import app.montage.graphql.shared.BadUserInput;
import app.montage.graphql.shared.Cursors;
import app.montage.graphql.shared.GlobalIds;
import graphql.schema.DataFetchingEnvironment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is asked of the audit log. */
final class AuditArguments {
    private static final int LAST_YEAR = 10_000;

    private AuditArguments() {}

    static AuditFilter filter(DataFetchingEnvironment env) {
        Map<String, Object> given = env.getArgument("filter");
        Map<String, Object> filter = given == null ? Map.of() : given;
        return new AuditFilter(
                value(filter, "personId", text -> new UserId(GlobalIds.decode("User", text))),
                value(filter, "thingId", AuditArguments::thing),
                (String) filter.get("action"),
                value(filter, "severity", Severity::valueOf),
                time(filter, "since"),
                time(filter, "until"));
    }

    private static <T> @Nullable T value(Map<String, Object> filter, String name, Function<String, T> make) {
        String text = (String) filter.get(name);
        if (text == null) return null;
        try {
            return make.apply(text);
        } catch (InvalidValue e) {
            throw new BadUserInput("filter." + name, String.valueOf(e.getMessage()));
        }
    }

    private static Thing thing(String id) {
        GlobalIds.Parsed parsed = GlobalIds.parse(id);
        if (parsed.key().size() != 1) throw new InvalidValue("must be the id of a thing that is changed by itself");
        return new Thing(parsed.type(), parsed.key().getFirst());
    }

    private static @Nullable Instant time(Map<String, Object> filter, String name) {
        Instant time = (Instant) filter.get(name);
        if (time != null && isAbsurd(time)) throw new BadUserInput("filter." + name, "is beyond all entries");
        return time;
    }

    private static boolean isAbsurd(Instant time) {
        return Math.abs(time.atOffset(ZoneOffset.UTC).getYear()) > LAST_YEAR;
    }

    static Cursors<Mark> cursors(String list) {
        return new Cursors<>(list, AuditArguments::write, AuditArguments::read);
    }

    private static String write(Mark mark) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, mark.at()) + " " + mark.id();
    }

    private static Mark read(String text) {
        int space = text.indexOf(' ');
        Instant at = Instant.EPOCH.plus(Long.parseLong(text.substring(0, space)), ChronoUnit.MICROS);
        if (isAbsurd(at)) throw new DateTimeException("beyond all entries");
        return new Mark(at, UUID.fromString(text.substring(space + 1)));
    }
}
