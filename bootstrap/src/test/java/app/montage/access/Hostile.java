package app.montage.access;

import app.montage.graphql.shared.GlobalIds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values that mean harm. */
final class Hostile {
    private static final int LONG = 10_001;
    private static final int LONGER = 70_000;

    private Hostile() {}

    /** Of whatever kind: wrong shapes, too much, what cannot be kept, what looks like something else. */
    static List<@Nullable Object> values() {
        return Arrays.asList(
                null,
                true,
                0,
                -1,
                Integer.MAX_VALUE,
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                new BigInteger("9".repeat(400)),
                0.1,
                1e308,
                new BigDecimal("1e-400"),
                List.of(),
                List.of(List.of(List.of())),
                List.of("a", "a"),
                Arrays.asList(null, null),
                Collections.nCopies(251, "a"),
                Map.of(),
                Map.of("a", Map.of("b", 1)),
                Map.of("userId", "x", "role", "ADMIN", "id", 1),
                "",
                " ",
                "\t\n",
                "\0",
                "a\0b",
                "\ud800",
                "a\udc00b",
                "\udc00\ud800",
                "\uffff\u202e\u200b",
                "💜".repeat(60),
                "e\u0301".repeat(60),
                "x".repeat(LONG),
                "x".repeat(LONGER),
                "../../../../etc/passwd",
                "%00%2e%2e%2f",
                "<script>alert(1)</script>",
                "${jndi:ldap://127.0.0.1/a}{{7*7}}%s%n",
                "00000000-0000-0000-0000-000000000000",
                "VXNlcg",
                "VXNlcjo=",
                "====",
                GlobalIds.encode("User", new UUID(0, 0)),
                GlobalIds.encode("Checkin", new UUID(-1, -1)),
                GlobalIds.encode("MontageItem", new UUID(0, 0), new UUID(0, 0)),
                GlobalIds.encode("Montage", new UUID(0, 0), new UUID(0, 0), new UUID(0, 0)),
                GlobalIds.encode("Nothing", new UUID(0, 0)),
                "9999-12-31T23:59:59.999999999Z",
                "0000-00-00T00:00:00Z",
                "2026-02-30T25:61:61+99:99",
                "-292275055-05-16T16:47:04Z",
                "NaN",
                "1e400",
                "' AND 1=CAST(version() AS int) --");
    }

    /** SQL in a text: each would take a number from the sequence if any of it were run. */
    static List<String> sql() {
        String run = "nextval('public.canary')";
        return List.of(
                "'||" + run + "||'",
                "' OR " + run + ">0 --",
                "') OR (" + run + ">0",
                "' UNION SELECT " + run + "::text --",
                "'; SELECT " + run + "; --",
                "\"; SELECT " + run + "; --",
                "1; SELECT " + run,
                "1 OR " + run + ">0",
                "\\'; SELECT " + run + "; --",
                "'/**/OR/**/" + run + ">0#",
                "$$; SELECT " + run + "; $$",
                "%' OR " + run + ">0 OR '%'='",
                "{\"a\": \"'||" + run + "||'\"}",
                "'), (" + run + "), ('",
                ":viewer OR " + run + ">0",
                "ʼ OR " + run + ">0 --");
    }

    /** Addresses of a port of this machine, spelt in every way. */
    static List<String> addresses(int port) {
        List<String> all = new ArrayList<>();
        Stream.of("127.0.0.1", "localhost", "[::1]", "127.1", "2130706433", "0x7f000001", "[::ffff:127.0.0.1]")
                .map(it -> "http://" + it + ":" + port + "/canary.png")
                .forEach(all::add);
        return all;
    }
}
