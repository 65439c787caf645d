package app.montage.graphql.audit;

import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.audit.AuditEntryView;
import app.montage.application.audit.AuditFilter;
import app.montage.application.audit.AuditReader;
import app.montage.application.audit.AuditReader.Mark;
import app.montage.application.audit.ReadAuditLog;
import app.montage.application.shared.Viewer;
import app.montage.graphql.shared.Connected;
import app.montage.graphql.shared.Connections;
import app.montage.graphql.shared.Cursors;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.GlobalIds;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did what: all of it for admins, and for everybody what concerns their own safety. */
@Singleton
final class AuditResolvers implements Resolvers {
    private static final Cursors<Mark> LOG = AuditArguments.cursors("auditLog");
    private static final Cursors<Mark> SECURITY = AuditArguments.cursors("securityEvents");

    private final ReadAuditLog readAuditLog;
    private final AuditReader entries;

    AuditResolvers(ReadAuditLog readAuditLog, AuditReader entries) {
        this.readAuditLog = readAuditLog;
        this.entries = entries;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                type -> type.dataFetcher("auditLog", this::auditLog)
                        .dataFetcher("securityEvents", this::securityEvents));
        Connections.wire(wiring, "AuditEntry");
        Fields.of("AuditEntry", AuditEntryView.class)
                .field("id", it -> GlobalIds.encode("AuditEntry", it.id()))
                .field("at", AuditEntryView::at)
                .field(
                        "personId",
                        it -> id("User", it.who() == null ? null : it.who().value()))
                .field("action", AuditEntryView::action)
                .field("thing", it -> it.thing().kind())
                .field("thingId", it -> id(it.thing().kind(), it.thing().id()))
                .field("severity", AuditEntryView::severity)
                .field("changes", AuditEntryView::changes)
                .field("address", AuditEntryView::address)
                .field("agent", AuditEntryView::agent)
                .field("correlationId", AuditEntryView::correlationId)
                .wire(wiring);
        Fields.of("AuditChange", AuditEntryView.Change.class)
                .field("name", AuditEntryView.Change::name)
                .field("from", AuditEntryView.Change::from)
                .field("to", AuditEntryView.Change::to)
                .wire(wiring);
    }

    private static @Nullable String id(String type, @Nullable UUID key) {
        return key == null ? null : GlobalIds.encode(type, key);
    }

    private @Nullable Connected<AuditEntryView> auditLog(DataFetchingEnvironment env) {
        Viewer viewer = viewer(env);
        AuditFilter filter = AuditArguments.filter(env);
        return readAuditLog
                .handle(viewer, filter, Connections.request(env, LOG))
                .map(page -> Connections.of(page, it -> LOG.encode(Mark.of(it)), () -> entries.count(viewer, filter)))
                .orElse(null);
    }

    private @Nullable Connected<AuditEntryView> securityEvents(DataFetchingEnvironment env) {
        Viewer viewer = viewer(env);
        if (viewer.isAnonymous()) return null;
        return Connections.of(
                entries.security(viewer, Connections.request(env, SECURITY)),
                it -> SECURITY.encode(Mark.of(it)),
                () -> entries.countSecurity(viewer));
    }
}
