package app.montage.benchmarks.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How big a run is. The defaults are for a quick look; the figures of docs/performance.md are of {@code people=10000}.
 *
 * @param seconds how long each measurement lasts
 * @param rounds how often measurements that are compared take turns
 * @param only the parts to run; all where it is empty
 */
record Options(int people, int checkins, int seconds, int rounds, Set<String> only) {
    private static final Map<String, String> DEFAULTS =
            Map.of("people", "500", "checkins", "120", "seconds", "5", "rounds", "3", "only", "");

    static Options of(List<String> arguments) {
        Map<String, String> given = new HashMap<>(DEFAULTS);
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            if (pair.length < 2 || !DEFAULTS.containsKey(pair[0]))
                throw new IllegalArgumentException(
                        argument + ": say people=N, checkins=N, seconds=N, rounds=N or only=PART,PART");
            given.put(pair[0], pair[1]);
        }
        return new Options(
                number(given, "people"),
                number(given, "checkins"),
                number(given, "seconds"),
                number(given, "rounds"),
                Set.of(given.getOrDefault("only", "").split(",")));
    }

    private static int number(Map<String, String> given, String name) {
        return Integer.parseInt(given.getOrDefault(name, ""));
    }

    boolean wants(String part) {
        return only.contains("") || only.contains(part);
    }
}
