package app.montage.benchmarks.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Ids as clients know them. */
final class GlobalId {
    private GlobalId() {}

    static String user(String uuid) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("User:" + uuid).getBytes(UTF_8));
    }
}
