package app.montage.application.shared;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as far as it can be told.
 *
 * @param address of the client, with all groups written out where it is one of IPv6; null where it is not known
 * @param agent what the client calls itself
 */
public record Origin(@Nullable String address, @Nullable String agent) {
    private static final int GROUPS_OF_A_NETWORK = 4;

    /** What one subscriber has for themselves: the address, or of IPv6 its first 64 bits. */
    public String network() {
        if (address == null) return "unknown";
        if (address.indexOf(':') < 0) return address;
        return Arrays.stream(address.split(":", -1)).limit(GROUPS_OF_A_NETWORK).collect(Collectors.joining(":"));
    }
}
