package app.montage.bootstrap.program;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the surroundings say of how to run, as far as it must be known before anything is put together.
 *
 * @param environments which sets of settings are on, such as {@code demo}
 * @param data where this machine keeps what is its own: the local database, a secret of its own
 * @param watchesParent whether to stop when the process that started this one is gone
 * @param variables the environment variables
 */
public record Settings(Set<String> environments, Path data, boolean watchesParent, Map<String, String> variables) {
    private static final String ENVIRONMENTS = "micronaut.environments";

    public static Settings ofSystem() {
        Map<String, String> variables = System.getenv();
        String names = System.getProperty(ENVIRONMENTS, variables.getOrDefault("MICRONAUT_ENVIRONMENTS", ""));
        return new Settings(
                Arrays.stream(names.split(","))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                Path.of(System.getProperty("montage.data", ".data")).toAbsolutePath(),
                Boolean.getBoolean("montage.watch-parent"),
                variables);
    }

    /** Made-up people live here. */
    public boolean isDemo() {
        return environments.contains("demo");
    }

    /** Nothing here is worth keeping from anyone: the database and the secret may be the machine's own. */
    public boolean isForTryingOut() {
        return isDemo() || environments.contains("dev");
    }

    /** An environment variable that says something. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(it -> !it.isBlank());
    }

    /** People who try things out read plain text, machines read JSON; {@code LOG_FORMAT} has the last word. */
    public void chooseLog() {
        System.setProperty("LOG_FORMAT", variable("LOG_FORMAT").orElse(isForTryingOut() ? "text" : "json"));
    }
}
