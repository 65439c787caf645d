package app.montage.domain.moment;

import app.montage.domain.shared.InvalidValue;
import app.montage.domain.shared.Texts;
import java.net.URI;
import java.net.URISyntaxException;

/** Where something is on the web: an absolute address by http or https, or a path of this server. */
public record Url(String value) {
    private static final int LONGEST = 2_048;

    public Url {
        value = Texts.named(value, LONGEST);
        if (!isAddress(value))
            throw new InvalidValue("must be an absolute http or https address, or a path that starts with one /");
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getScheme() == null ? isPath(uri) : isWeb(uri);
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static boolean isPath(URI uri) {
        return uri.getRawAuthority() == null && uri.getRawPath().startsWith("/");
    }

    private static boolean isWeb(URI uri) {
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        return web && uri.getHost() != null;
    }
}
