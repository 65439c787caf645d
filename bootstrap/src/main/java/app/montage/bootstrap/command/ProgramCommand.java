package app.montage.bootstrap.command;

import static java.util.Objects.requireNonNull;

import app.montage.bootstrap.database.DatabaseHost;
import app.montage.bootstrap.program.Lifetime;
import app.montage.bootstrap.program.Program;
import app.montage.bootstrap.program.Settings;
import io.micronaut.context.ApplicationContext;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands share: where they run, and where they speak. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
abstract class ProgramCommand implements Callable<Integer> {
    final Settings settings;
    final Lifetime lifetime;

    @Spec
    private @Nullable CommandSpec spec;

    ProgramCommand(Settings settings, Lifetime lifetime) {
        this.settings = settings;
        this.lifetime = lifetime;
    }

    final CommandLine line() {
        return requireNonNull(spec).commandLine();
    }

    final void say(String text) {
        line().getOut().println(text);
        line().getOut().flush();
    }

    final DatabaseHost database() {
        return DatabaseHost.ready(settings, lifetime);
    }

    final ApplicationContext program(DatabaseHost host) {
        return Program.assemble(settings, host.database(), lifetime);
    }
}
