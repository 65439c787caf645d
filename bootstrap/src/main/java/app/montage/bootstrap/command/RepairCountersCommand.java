package app.montage.bootstrap.command;

import app.montage.application.gratitude.RepairCounters;
import app.montage.application.gratitude.RepairCounters.Repaired;
import app.montage.bootstrap.program.Lifetime;
import app.montage.bootstrap.program.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Counts anew what was done with all posts: for those who have changed rows by hand, and for those who want to be sure. */
@Command(
        name = "repair-counters",
        description = "Counts hearts, reactions, shares and comments of all posts anew, and tells how many were wrong.")
final class RepairCountersCommand extends ProgramCommand {
    RepairCountersCommand(Settings settings, Lifetime lifetime) {
        super(settings, lifetime);
    }

    @Override
    public Integer call() {
        Repaired repaired = program(database()).getBean(RepairCounters.class).handle();
        say("Posts: %d looked at, %d were wrong and are right now".formatted(repaired.posts(), repaired.wrong()));
        return ExitCode.OK;
    }
}
