package app.montage.bootstrap.command;

import app.montage.application.montage.RunMontageBatch.Scope;
import app.montage.bootstrap.database.DatabaseHost;
import app.montage.bootstrap.database.Migrations;
import app.montage.bootstrap.demo.DemoFill;
import app.montage.bootstrap.demo.Greeting;
import app.montage.bootstrap.operations.Farewell;
import app.montage.bootstrap.program.Lifetime;
import app.montage.bootstrap.program.Settings;
import app.montage.bootstrap.schedule.MontageRun;
import app.montage.graphql.transport.PersistedDocuments;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** Answers GraphQL over HTTP until it is stopped. */
@Command(name = "serve", description = "Serves GraphQL over HTTP until stopped (default).")
final class ServeCommand extends ProgramCommand {
    ServeCommand(Settings settings, Lifetime lifetime) {
        super(settings, lifetime);
    }

    @Override
    public Integer call() {
        DatabaseHost host = DatabaseHost.fit(settings, lifetime);
        CompletableFuture<Void> migrated = CompletableFuture.runAsync(() -> Migrations.apply(host.database()));
        ApplicationContext context = program(host);
        CompletableFuture<?> engine = CompletableFuture.supplyAsync(() -> context.getBean(PersistedDocuments.class));
        migrated.join();
        if (!settings.isForTryingOut()) DemoFill.refuse(host.database());
        if (settings.isDemo()) DemoFill.fill(host.database(), context, Instant.now());
        if (settings.isDemo()) context.getBean(MontageRun.class).of(Scope.MISSING);
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        lifetime.keep(context.getBean(Farewell.class)::begin);
        engine.join(); // made meanwhile, so that the first who asks does not wait for it
        say(settings.isDemo() ? context.getBean(Greeting.class).text() : "Montage serves at " + server.getURL());
        return untilStopped();
    }

    private static int untilStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
