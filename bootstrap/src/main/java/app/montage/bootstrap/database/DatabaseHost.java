package app.montage.bootstrap.database;

import app.montage.bootstrap.program.Failure;
import app.montage.bootstrap.program.Lifetime;
import app.montage.bootstrap.program.Secrets;
import app.montage.bootstrap.program.Settings;

/** Holds the database while the program runs, and lets go of it afterwards. */
public interface DatabaseHost extends AutoCloseable {
    Database database();

    @Override
    void close();

    /** The database to work on, found fit and brought up to date. */
    static DatabaseHost ready(Settings settings, Lifetime lifetime) {
        DatabaseHost host = fit(settings, lifetime);
        Migrations.apply(host.database());
        return host;
    }

    /** The database to work on, found fit to be brought up to date. */
    static DatabaseHost fit(Settings settings, Lifetime lifetime) {
        Secrets.check(settings);
        DatabaseHost host = lifetime.keep(of(settings));
        host.database().check();
        return host;
    }

    /** The database that {@code DATASOURCE_URL} names; without one, where things are tried out, one of our own. */
    static DatabaseHost of(Settings settings) {
        return settings.variable("DATASOURCE_URL")
                .map(url -> given(new Database(
                        url,
                        settings.variable("DATASOURCE_USERNAME").orElse("postgres"),
                        settings.variable("DATASOURCE_PASSWORD").orElse(""))))
                .orElseGet(() -> own(settings));
    }

    private static DatabaseHost own(Settings settings) {
        if (!settings.isForTryingOut())
            throw new Failure("Set DATASOURCE_URL (and DATASOURCE_USERNAME, DATASOURCE_PASSWORD) to a PostgreSQL, "
                    + "or MICRONAUT_ENVIRONMENTS=demo to start one.");
        return LocalPostgres.in(settings.data().resolve("postgres"));
    }

    /** One that others run. */
    static DatabaseHost given(Database database) {
        return new DatabaseHost() {
            @Override
            public Database database() {
                return database;
            }

            @Override
            public void close() {
                // It is not ours to stop.
            }
        };
    }
}
