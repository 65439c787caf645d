package app.montage.bootstrap.database;

import app.montage.bootstrap.program.Failure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the database's schema up to date, before anything else uses it and outside the pools, whose time limits are for
 * requests. Nodes that start together wait for each other.
 */
public final class Migrations {
    private Migrations() {}

    public static void apply(Database database) {
        try {
            Flyway.configure()
                    .dataSource(database.url(), database.username(), database.password())
                    .locations("classpath:db/migration")
                    .lockRetryCount(120)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new Failure("The database's schema could not be brought up to date: " + e.getMessage(), e);
        }
    }
}
