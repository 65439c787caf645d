package app.montage.bootstrap.program;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Refuses to start with what everybody knows, or would hear, where there is something to keep from somebody. */
public final class Secrets {
    /** What stands in examples until somebody puts a secret there. */
    private static final Set<String> NO_SECRETS =
            Set.of("changeme", "change-me", "change_me", "example", "password", "secret");

    private static final String SMTP_PASSWORD = "SMTP_PASSWORD";

    private Secrets() {}

    public static void check(Settings settings) {
        if (settings.isForTryingOut()) return;
        for (String name : List.of("DATASOURCE_PASSWORD", SMTP_PASSWORD))
            if (settings.variable(name)
                    .filter(it -> NO_SECRETS.contains(it.strip().toLowerCase(Locale.ROOT)))
                    .isPresent()) throw new Failure(name + " is no secret: everybody would try it.");
        boolean inClear =
                settings.variable("SMTP_ENCRYPTION").filter("NONE"::equals).isPresent();
        if (inClear && settings.variable(SMTP_PASSWORD).isPresent())
            throw new Failure(SMTP_PASSWORD + " would be sent in clear: set SMTP_ENCRYPTION to STARTTLS or TLS.");
    }
}
