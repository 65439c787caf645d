package app.montage.bootstrap.command;

import app.montage.bootstrap.program.Lifetime;
import app.montage.bootstrap.program.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's name on the command line; alone, it serves. */
@Command(
        name = "montage",
        description = "Montages of people's lives, over GraphQL.",
        synopsisSubcommandLabel = "[COMMAND]",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class MontageCommand implements Callable<Integer> {
    private final ServeCommand serve;

    private MontageCommand(ServeCommand serve) {
        this.serve = serve;
    }

    /** Does what the arguments ask for; the answer is the exit code: 0, 1 for a failure, 2 for bad arguments. */
    public static int run(Settings settings, String... args) {
        if (settings.watchesParent()) Lifetime.endWithParent();
        try (Lifetime lifetime = Lifetime.ofProcess()) {
            return commandLine(settings, lifetime).execute(args);
        }
    }

    static CommandLine commandLine(Settings settings, Lifetime lifetime) {
        ServeCommand serve = new ServeCommand(settings, lifetime);
        OneLineErrors errors = new OneLineErrors(lifetime);
        return new CommandLine(new MontageCommand(serve))
                .addSubcommand(serve)
                .addSubcommand(new SeedCommand(settings, lifetime))
                .addSubcommand(new RefreshCommand(settings, lifetime))
                .addSubcommand(new RepairCountersCommand(settings, lifetime))
                .addSubcommand(new GrantRoleCommand(settings, lifetime))
                .addSubcommand(new TokenCommand(settings, lifetime))
                .addSubcommand(new KeysCommand(settings, lifetime))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors);
    }

    @Override
    public Integer call() {
        return serve.call();
    }
}
