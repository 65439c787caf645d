package app.montage.domain.account;

import app.montage.domain.shared.InvalidValue;
import app.montage.domain.shared.Texts;
import java.net.URI;
import java.net.URISyntaxException;

/** A page of a person's on the web: an absolute address by http or https, without a name or password in it (GRA-6). */
public record Website(String value) {
    private static final int LONGEST = 2_048;

    public Website {
        value = Texts.named(value, LONGEST);
        if (!isAddress(value)) throw new InvalidValue("must be an absolute http or https address");
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
