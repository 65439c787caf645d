package app.montage.bootstrap.command;

import app.montage.bootstrap.database.Database;
import app.montage.bootstrap.demo.Crowd;
import app.montage.bootstrap.program.Lifetime;
import app.montage.bootstrap.program.Progress;
import app.montage.bootstrap.program.Settings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Fills the database with many made-up people. */
@Command(
        name = "seed",
        description = "Adds made-up people with a year of check-ins each, in bulk; run refresh afterwards.")
final class SeedCommand extends ProgramCommand {
    private static final int MOST_PEOPLE = 10_000_000;
    private static final int MOST_CHECKINS = 100_000;

    @Option(names = "--people", required = true, paramLabel = "N", description = "How many people.")
    private int people;

    @Option(
            names = "--checkins",
            defaultValue = "120",
            paramLabel = "M",
            description = "How many check-ins each (default 120).")
    private int checkins;

    SeedCommand(Settings settings, Lifetime lifetime) {
        super(settings, lifetime);
    }

    @Override
    public Integer call() {
        within("--people", people, MOST_PEOPLE);
        within("--checkins", checkins, MOST_CHECKINS);
        Database database = database().database();
        try (Progress progress = new Progress("Making up people", people)) {
            new Crowd(database, LocalDate.now(ZoneOffset.UTC)).write(people, checkins, progress);
        }
        return 0;
    }

    private void within(String option, int value, int most) {
        if (value < 1 || value > most)
            throw new ParameterException(line(), option + " must be from 1 to " + most + ".");
    }
}
