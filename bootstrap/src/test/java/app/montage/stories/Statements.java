package app.montage.stories;

import app.montage.application.shared.Origin;
import app.montage.persistence.shared.SqlObserver;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears the statements of those worlds that are to be listened to. */
@Singleton
@Requires(property = "statements.heard")
final class Statements implements SqlObserver {
    private record Heard(String name, boolean isAskedFor) {}

    private static final List<Heard> HEARD = new CopyOnWriteArrayList<>();

    static void forget() {
        HEARD.clear();
    }

    /** Those that somebody asked for, rather than a meter or a job, but for the look now and then whether they are still there. */
    static List<String> askedFor() {
        return HEARD.stream()
                .filter(it -> it.isAskedFor && !it.name.equals("person there"))
                .map(Heard::name)
                .toList();
    }

    /** How many there were of that name, whoever asked for them. */
    static long count(String name) {
        return HEARD.stream().filter(it -> it.name.equals(name)).count();
    }

    @Override
    public void ran(String name, long nanos) {
        HEARD.add(new Heard(name, !Origin.current().equals(Origin.unknown())));
    }
}
