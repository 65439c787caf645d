package app.montage.benchmarks.http;

import app.montage.application.montage.RefreshSummary;
import app.montage.application.montage.RunMontageBatch.Scope;
import app.montage.bootstrap.program.Lifetime;
import app.montage.bootstrap.program.Program;
import app.montage.bootstrap.program.Settings;
import app.montage.bootstrap.schedule.MontageRun;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The program as it makes montages at the command line, in this process. */
final class Batch implements AutoCloseable {
    private static final double LITTLE = 0.05;

    private final Postgres postgres;
    private final Lifetime lifetime = Lifetime.ofProcess();
    private final ApplicationContext context;

    Batch(Postgres postgres) {
        this.postgres = postgres;
        Settings settings = new Settings(Set.of(), Path.of("."), false, Map.of("KEYS_FILE", Bearer.keysFile()));
        settings.chooseLog();
        context = Program.assemble(settings, postgres.database(), lifetime);
    }

    /**
     * What was done, and how long it took the processors, in seconds.
     *
     * @param compiling what part of Java's seconds went into compiling
     */
    record Done(RefreshSummary summary, double java, double compiling, double database) {
        double cpu() {
            return java + database;
        }

        /** Almost nothing of it is for compiling any more. */
        boolean isWarm() {
            return compiling < LITTLE * java;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.1f + %.1f s (Java, of it %.1f s compiling, + PostgreSQL)",
                    java,
                    database,
                    compiling);
        }
    }

    Done run(Scope scope) throws IOException {
        long self = ProcessHandle.current().pid();
        double java = Cpu.of(self);
        double compilers = Cpu.ofCompilers(self);
        double database = postgres.cpu();
        RefreshSummary summary = context.getBean(MontageRun.class).of(scope);
        return new Done(summary, Cpu.of(self) - java, Cpu.ofCompilers(self) - compilers, postgres.cpu() - database);
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
