package app.montage.architecture;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** Which subject may know which other: the table of the house, in all modules alike. */
final class Contexts {
    /** Later issues bring those that have no package yet. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            entry("audit", Set.of()),
            entry("account", Set.of("audit")),
            entry("notification", Set.of("account", "audit")),
            entry("moment", Set.of("account")),
            entry("checkin", Set.of("account", "moment", "audit")),
            entry("gratitude", Set.of("account", "moment", "notification", "audit")),
            entry("interview", Set.of("account", "moment", "notification", "audit")),
            entry("flight", Set.of("account", "moment", "notification", "audit")),
            entry("library", Set.of("account", "moment", "notification", "audit")),
            entry("integration", Set.of("account", "library", "notification", "audit")),
            entry("montage", Set.of("account", "moment", "notification", "audit")));

    /** The kernel of each module, and the way of GraphQL over HTTP; all may use them. */
    private static final Set<String> SHARED = Set.of("shared", "transport");

    private Contexts() {}

    static Set<String> all() {
        return MAY_KNOW.keySet();
    }

    static boolean isShared(String room) {
        return SHARED.contains(room);
    }

    static boolean isKnown(String room) {
        return isShared(room) || MAY_KNOW.containsKey(room);
    }

    static boolean mayKnow(String room, String other) {
        return room.equals(other)
                || isShared(other)
                || MAY_KNOW.getOrDefault(room, Set.of()).contains(other);
    }
}
