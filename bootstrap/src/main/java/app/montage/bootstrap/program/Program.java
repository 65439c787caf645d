package app.montage.bootstrap.program;

import app.montage.bootstrap.database.Database;
import app.montage.security.account.KeySet;
import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** The program put together on a database. */
public final class Program {
    private Program() {}

    /** All parts wired, none of them serving yet. */
    public static ApplicationContext assemble(Settings settings, Database database, Lifetime lifetime) {
        String keys = Keys.of(settings);
        if (settings.variable("SMTP_HOST").isPresent()
                && settings.variable("SMTP_FROM").isEmpty())
            throw new Failure("Set SMTP_FROM to the address that letters are from.");
        Database server = database.asServer(settings);
        Map<String, Object> known = Map.of(
                "datasource.url", database.url(),
                "datasource.username", server.username(),
                "datasource.password", server.password(),
                "read.datasource.url", settings.variable("READ_DATASOURCE_URL").orElse(database.url()),
                "montage.keys", keys,
                "montage.cursor-secret", KeySet.cursorSecret(keys),
                "montage.mailbox", settings.isForTryingOut(),
                "storage.folder", folder(settings, "STORAGE_FOLDER", "files"),
                "uploads.folder", folder(settings, "UPLOADS_FOLDER", "uploads"),
                "cors.enabled", settings.variable("CORS_ORIGINS").isPresent());
        return lifetime.keep(ApplicationContext.builder()
                .deduceEnvironment(false)
                .environments(settings.environments().toArray(String[]::new))
                .properties(known)
                .banner(false)
                .start());
    }

    /** As the environment says, or among what this machine keeps. */
    private static String folder(Settings settings, String variable, String name) {
        return settings.variable(variable)
                .orElseGet(() -> settings.data().resolve(name).toString());
    }
}
