package app.montage.graphql.account;

import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;
import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.account.CancelDataExport;
import app.montage.application.account.DataExportReader;
import app.montage.application.account.DataExportView;
import app.montage.application.account.LinkDataExport;
import app.montage.application.account.RequestDataExport;
import app.montage.application.account.UserView;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.DataExportId;
import app.montage.domain.shared.UserId;
import app.montage.graphql.shared.Connections;
import app.montage.graphql.shared.Cursors;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.GlobalIds;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import app.montage.graphql.transport.NotForKeys;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Copies of people's data, each told their own alone. */
@Singleton
final class DataExportResolvers implements Resolvers {
    private static final String TYPE = "DataExport";

    private final RequestDataExport requestDataExport;
    private final CancelDataExport cancelDataExport;
    private final LinkDataExport linkDataExport;
    private final DataExportReader exports;

    DataExportResolvers(
            RequestDataExport requestDataExport,
            CancelDataExport cancelDataExport,
            LinkDataExport linkDataExport,
            DataExportReader exports) {
        this.requestDataExport = requestDataExport;
        this.cancelDataExport = cancelDataExport;
        this.linkDataExport = linkDataExport;
        this.exports = exports;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("User", type -> type.dataFetcher("dataExports", this::dataExports));
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("requestDataExport", this::requestDataExport)
                        .dataFetcher("cancelDataExport", this::cancelDataExport));
        Fields.of(TYPE, DataExportView.class)
                .field("id", it -> GlobalIds.encode(TYPE, it.id().value()))
                .field("status", DataExportView::status)
                .field("progress", DataExportView::progress)
                .field("requestedAt", DataExportView::requestedAt)
                .field("finishedAt", DataExportView::finishedAt)
                .field("expiresAt", DataExportView::expiresAt)
                .field("size", DataExportView::size)
                .field("failure", DataExportView::failure)
                .fetch("url", NotForKeys.hidden(this::url))
                .wire(wiring);
        Connections.wire(wiring, TYPE);
    }

    private @Nullable Object url(DataFetchingEnvironment env) {
        DataExportView export = Objects.requireNonNull(env.<DataExportView>getSource());
        return linkDataExport
                .handle(viewer(env), export)
                .map(DataExportController::url)
                .orElse(null);
    }

    private @Nullable Object dataExports(DataFetchingEnvironment env) {
        UserId owner = Objects.requireNonNull(env.<UserView>getSource()).id();
        return owner.equals(viewer(env).user()) ? page(env, owner) : null;
    }

    private Object page(DataFetchingEnvironment env, UserId owner) {
        Viewer viewer = viewer(env);
        Cursors<DataExportId> cursors = new Cursors<>(
                "data exports of " + owner.value(),
                it -> it.value().toString(),
                text -> new DataExportId(UUID.fromString(text)));
        return Connections.of(
                exports.page(viewer, Connections.request(env, cursors)),
                it -> cursors.encode(it.id()),
                () -> exports.count(viewer));
    }

    private Object requestDataExport(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "dataExport",
                () -> requestDataExport.handle(viewer, input(env, RequestDataExport.Input.class)),
                id -> exports.one(viewer, id));
    }

    private Object cancelDataExport(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "dataExport",
                () -> cancelDataExport.handle(viewer, input(env, CancelDataExport.Input.class)),
                id -> exports.one(viewer, id));
    }
}
