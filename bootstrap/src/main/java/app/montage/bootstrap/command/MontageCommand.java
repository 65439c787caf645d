package app.montage.bootstrap.command;

import app.montage.bootstrap.program.Lifetime;
import app.montage.bootstrap.program.Settings;
import java.io.PrintWriter;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's name on the command line; alone, it serves. */
@Command(
        name = "montage",
        description = "Montages of people's lives, over GraphQL.",
        synopsisSubcommandLabel = "[COMMAND]",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class MontageCommand {
    private static final String SERVE = "serve";

    private MontageCommand() {}

    /** Does what the arguments ask for; the answer is the exit code: 0, 1 for a failure, 2 for bad arguments. */
    public static int run(Settings settings, String... args) {
        if (settings.watchesParent()) Lifetime.endWithParent();
        try (Lifetime lifetime = Lifetime.ofProcess()) {
            return run(settings, lifetime, new PrintWriter(System.out, true), new PrintWriter(System.err, true), args);
        }
    }

    /** What only is to serve starts without picocli, whose classes are of a form that no recorded start can hold. */
    static int run(Settings settings, Lifetime lifetime, PrintWriter out, PrintWriter err, String... args) {
        boolean serves = args.length == 0 || Arrays.equals(args, new String[] {SERVE});
        if (!serves)
            return commandLine(settings, lifetime).setOut(out).setErr(err).execute(args);
        try {
            return new Serving(settings, lifetime).untilStopped(out);
        } catch (Exception e) {
            return new Complaints(lifetime).tell(SERVE, e, err);
        }
    }

    private static CommandLine commandLine(Settings settings, Lifetime lifetime) {
        OneLineErrors errors = new OneLineErrors(new Complaints(lifetime));
        return new CommandLine(new MontageCommand())
                .addSubcommand(new ServeCommand(settings, lifetime))
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
}
