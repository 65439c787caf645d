package app.montage.bootstrap.command;

import app.montage.bootstrap.program.Lifetime;
import app.montage.bootstrap.program.Settings;
import picocli.CommandLine.Command;

/** Answers GraphQL over HTTP until it is stopped. */
@Command(name = "serve", description = "Serves GraphQL over HTTP until stopped (default).")
final class ServeCommand extends ProgramCommand {
    ServeCommand(Settings settings, Lifetime lifetime) {
        super(settings, lifetime);
    }

    @Override
    public Integer call() {
        return new Serving(settings, lifetime).untilStopped(line().getOut());
    }
}
