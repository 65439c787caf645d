package app.montage.bootstrap.command;

import app.montage.bootstrap.database.DatabaseHost;
import app.montage.bootstrap.demo.Tokens;
import app.montage.bootstrap.program.Failure;
import app.montage.bootstrap.program.Lifetime;
import app.montage.bootstrap.program.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Hands out a bearer token for a person, where nothing is worth keeping from anyone. */
@Command(name = "token", description = "Prints a bearer token for a person; only in the environments demo and dev.")
final class TokenCommand extends ProgramCommand {
    @Option(names = "--user", required = true, paramLabel = "NAME", description = "The person's username.")
    private String user = "";

    TokenCommand(Settings settings, Lifetime lifetime) {
        super(settings, lifetime);
    }

    @Override
    public Integer call() {
        if (!settings.isForTryingOut())
            throw new Failure("token works only where MICRONAUT_ENVIRONMENTS is demo or dev.");
        DatabaseHost host = database();
        say(program(host).getBean(Tokens.class).of(user));
        return 0;
    }
}
