package app.montage.bootstrap.command;

import app.montage.application.montage.RefreshSummary;
import app.montage.application.montage.RunMontageBatch.Scope;
import app.montage.bootstrap.database.DatabaseHost;
import app.montage.bootstrap.program.Lifetime;
import app.montage.bootstrap.program.People;
import app.montage.bootstrap.program.Settings;
import app.montage.bootstrap.schedule.MontageRun;
import io.micronaut.context.ApplicationContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Makes montages now: after a restore, after a seed, or for somebody in particular. */
@Command(name = "refresh", description = "Makes montages now: those that are due, or as the options say.")
final class RefreshCommand extends ProgramCommand {
    /** Whose; at most one of these. */
    static final class Whose {
        @Option(names = "--user", paramLabel = "U", description = "Those of the person with this username.")
        private @Nullable String user;

        @Option(names = "--all", description = "Everybody's; unchanged ones only live on.")
        private boolean all;

        @Option(names = "--missing", description = "Those of people who lack any.")
        private boolean missing;

        private Scope scope() {
            if (all) return Scope.ALL;
            return missing ? Scope.MISSING : Scope.DUE;
        }
    }

    @ArgGroup
    private Whose whose = new Whose();

    RefreshCommand(Settings settings, Lifetime lifetime) {
        super(settings, lifetime);
    }

    @Override
    public Integer call() {
        DatabaseHost host = database();
        ApplicationContext context = program(host);
        MontageRun run = context.getBean(MontageRun.class);
        RefreshSummary summary = whose.user == null
                ? run.of(whose.scope())
                : run.of(context.getBean(People.class).named(whose.user));
        say("Montages: %d made, %d unchanged, %d removed; people whose montages failed: %d"
                .formatted(summary.made(), summary.unchanged(), summary.removed(), summary.failed()));
        return summary.failed() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
