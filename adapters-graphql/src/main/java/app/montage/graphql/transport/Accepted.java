package app.montage.graphql.transport;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The media types that answers come in, and which of them a client wants by its Accept header. */
enum Accepted {
    GRAPHQL("application", "graphql-response+json", "application/graphql-response+json; charset=utf-8"),
    JSON("application", "json", "application/json; charset=utf-8"),
    EVENTS("text", "event-stream", "text/event-stream; charset=utf-8");

    private final String type;
    private final String subtype;
    private final String contentType;

    Accepted(String type, String subtype, String contentType) {
        this.type = type;
        this.subtype = subtype;
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /** The best one, or nothing where the client wants something else altogether. */
    static Optional<Accepted> best(@Nullable String header) {
        if (header == null || header.isBlank() || header.equals("*/*")) {
            return Optional.of(JSON);
        }
        Accepted best = null;
        Weight most = Weight.NONE;
        for (Accepted one : values()) {
            Weight weight = one.weight(header);
            if (weight.quality > 0 && weight.compareTo(most) > 0) {
                best = one;
                most = weight;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How much a client wants something; between things wanted alike, the one that it names more closely. */
    private record Weight(double quality, int closeness) implements Comparable<Weight> {
        static final Weight NONE = new Weight(0, -1);

        @Override
        public int compareTo(Weight other) {
            int byQuality = Double.compare(quality, other.quality);
            return byQuality != 0 ? byQuality : Integer.compare(closeness, other.closeness);
        }
    }

    /** Of the ranges in the header that hold this type, the closest one counts. */
    private Weight weight(String header) {
        Weight closest = Weight.NONE;
        for (String range : header.split(",")) {
            Weight weight = ofRange(range.toLowerCase(Locale.ROOT));
            closest = weight.closeness > closest.closeness ? weight : closest;
        }
        return closest;
    }

    private Weight ofRange(String range) {
        String[] parts = range.split(";");
        int closeness = closeness(parts[0].strip());
        double quality = 1;
        for (int i = 1; i < parts.length && closeness >= 0; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                quality = quality(parameter.substring(2));
            } else if (parameter.startsWith("charset=") && !isUtf8(parameter.substring("charset=".length()))) {
                closeness = -1;
            }
        }
        return new Weight(quality, closeness);
    }

    /** By name above all; else plain JSON before the newer type, which not every client knows; events by name alone. */
    private int closeness(String range) {
        if (range.equals(type + "/" + subtype)) {
            return 5;
        } else if (this == EVENTS) {
            return -1;
        }
        int plain = this == JSON ? 1 : 0;
        return range.equals("application/*") ? 2 + plain : range.equals("*/*") ? plain : -1;
    }

    private static double quality(String text) {
        try {
            return Math.clamp(Double.parseDouble(text), 0, 1);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    static boolean isUtf8(String charset) {
        String name = charset.strip().replace("\"", "");
        return name.equalsIgnoreCase("utf-8") || name.equalsIgnoreCase("utf8");
    }
}
