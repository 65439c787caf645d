package app.montage.application.shared;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where what is being done was asked for. It belongs to the work, not to the person, so it goes with the thread: whoever
 * takes work in says it once, and whoever keeps a record of it asks for the current one.
 *
 * @param address of the network, as far as we can know it; null where it did not come over one
 * @param agent what the client says it is, or the program's own command; at most 256 characters
 * @param correlationId ties it to the answer and to lines in the log
 */
public record Origin(
        @Nullable String address,
        @Nullable String agent,
        @Nullable String correlationId) {
    private static final ScopedValue<Origin> CURRENT = ScopedValue.newInstance();
    private static final Origin UNKNOWN = new Origin(null, null, null);
    private static final int LONGEST = 256;
    private static final int GROUPS_OF_A_NETWORK = 4;

    public Origin {
        if (agent != null && agent.length() > LONGEST) agent = agent.substring(0, LONGEST);
    }

    /** That of the work that this thread does; nothing is known of what nobody asked for, as of a job. */
    public static Origin current() {
        return CURRENT.orElse(UNKNOWN);
    }

    public static Origin unknown() {
        return UNKNOWN;
    }

    /** The work of one of the program's own commands. */
    public static Origin command(String name) {
        return new Origin(null, name, null);
    }

    /** What one subscriber has for themselves: their address, or of IPv6 its first 64 bits. */
    public String network() {
        if (address == null) return "unknown";
        if (address.indexOf(':') < 0) return address;
        return Arrays.stream(address.split(":", -1)).limit(GROUPS_OF_A_NETWORK).collect(Collectors.joining(":"));
    }

    public Origin with(String correlation) {
        return new Origin(address, agent, correlation);
    }

    /** Does the work, as asked for from here. */
    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }
}
