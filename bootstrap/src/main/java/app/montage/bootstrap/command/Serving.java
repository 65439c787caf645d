package app.montage.bootstrap.command;

import app.montage.application.montage.RunMontageBatch.Scope;
import app.montage.bootstrap.database.DatabaseHost;
import app.montage.bootstrap.database.Migrations;
import app.montage.bootstrap.demo.DemoFill;
import app.montage.bootstrap.demo.Greeting;
import app.montage.bootstrap.operations.Farewell;
import app.montage.bootstrap.program.Lifetime;
import app.montage.bootstrap.program.Program;
import app.montage.bootstrap.program.Settings;
import app.montage.bootstrap.schedule.MontageRun;
import app.montage.graphql.transport.PersistedDocuments;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Answers GraphQL over HTTP until it is stopped. */
final class Serving {
    private final Settings settings;
    private final Lifetime lifetime;

    Serving(Settings settings, Lifetime lifetime) {
        this.settings = settings;
        this.lifetime = lifetime;
    }

    int untilStopped(PrintWriter out) {
        DatabaseHost host = DatabaseHost.fit(settings, lifetime);
        CompletableFuture<Void> migrated = CompletableFuture.runAsync(() -> Migrations.apply(host.database()));
        ApplicationContext context = Program.assemble(settings, host.database(), lifetime);
        CompletableFuture<?> engine = CompletableFuture.supplyAsync(() -> context.getBean(PersistedDocuments.class));
        migrated.join();
        if (!settings.isForTryingOut()) DemoFill.refuse(host.database());
        if (settings.isDemo()) DemoFill.fill(host.database(), context, Instant.now());
        if (settings.isDemo()) context.getBean(MontageRun.class).of(Scope.MISSING);
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        lifetime.keep(context.getBean(Farewell.class)::begin);
        engine.join(); // made meanwhile, so that the first who asks does not wait for it
        out.println(
                settings.isDemo() ? context.getBean(Greeting.class).text() : "Montage serves at " + server.getURL());
        out.flush();
        return stopped();
    }

    private static int stopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
