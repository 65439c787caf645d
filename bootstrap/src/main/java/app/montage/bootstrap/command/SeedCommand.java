package app.montage.bootstrap.command;

import static java.util.Objects.requireNonNull;

import app.montage.bootstrap.database.Database;
import app.montage.bootstrap.database.DatabaseHost;
import app.montage.bootstrap.demo.Crowd;
import app.montage.bootstrap.program.Lifetime;
import app.montage.bootstrap.program.Progress;
import app.montage.bootstrap.program.Settings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fills the database with many made-up people. */
@Command(
        name = "seed",
        description = "Adds made-up people with a year of check-ins each, in bulk; run refresh afterwards.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SeedCommand implements Callable<Integer> {
    private static final int MOST_PEOPLE = 10_000_000;
    private static final int MOST_CHECKINS = 100_000;

    private final Settings settings;
    private final Lifetime lifetime;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--people", required = true, paramLabel = "N", description = "How many people.")
    private int people;

    @Option(
            names = "--checkins",
            defaultValue = "120",
            paramLabel = "M",
            description = "How many check-ins each (default 120).")
    private int checkins;

    SeedCommand(Settings settings, Lifetime lifetime) {
        this.settings = settings;
        this.lifetime = lifetime;
    }

    @Override
    public Integer call() {
        within("--people", people, MOST_PEOPLE);
        within("--checkins", checkins, MOST_CHECKINS);
        Database database = DatabaseHost.ready(settings, lifetime).database();
        try (Progress progress = new Progress("Making up people", people)) {
            new Crowd(database, LocalDate.now(ZoneOffset.UTC)).write(people, checkins, progress);
        }
        return 0;
    }

    private void within(String option, int value, int most) {
        if (value < 1 || value > most)
            throw new ParameterException(
                    requireNonNull(spec).commandLine(), option + " must be from 1 to " + most + ".");
    }
}
