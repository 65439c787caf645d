package app.montage.graphql.montage;

import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.account.UserView;
import app.montage.application.montage.MontagePreferenceReader;
import app.montage.application.montage.MontagePreferenceView;
import app.montage.application.shared.Page;
import app.montage.application.shared.Viewer;
import app.montage.domain.montage.MontagePreferenceId;
import app.montage.domain.shared.UserId;
import app.montage.graphql.shared.Connections;
import app.montage.graphql.shared.Cursors;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.GlobalIds;
import app.montage.graphql.shared.NodeResolver;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What people say of widgets in their montages; each is told their own alone. */
@Singleton
final class MontagePreferenceResolvers implements Resolvers, NodeResolver {
    private final MontagePreferenceReader preferences;
    private final MontageSources sources;

    MontagePreferenceResolvers(MontagePreferenceReader preferences, MontageSources sources) {
        this.preferences = preferences;
        this.sources = sources;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("User", type -> type.dataFetcher("montagePreferences", this::preferences));
        Fields.of(type(), MontagePreferenceView.class)
                .field("id", it -> GlobalIds.encode(type(), it.id().value()))
                .field("kind", MontagePreferenceView::kind)
                .field("widget", MontagePreferenceView::widget)
                .fetch("source", env -> sources.load(env, preference(env).source()))
                .field("createdAt", MontagePreferenceView::createdAt)
                .wire(wiring);
        Connections.wire(wiring, type());
    }

    private @Nullable Object preferences(DataFetchingEnvironment env) {
        UserId owner = Objects.requireNonNull(env.<UserView>getSource()).id();
        return owner.equals(viewer(env).user()) ? page(env, owner) : null;
    }

    private Object page(DataFetchingEnvironment env, UserId owner) {
        Viewer viewer = viewer(env);
        Cursors<MontagePreferenceId> cursors = new Cursors<>(
                "montage preferences of " + owner.value(),
                it -> it.value().toString(),
                text -> new MontagePreferenceId(UUID.fromString(text)));
        Page<MontagePreferenceView> page = preferences.page(viewer, Connections.request(env, cursors));
        return Connections.of(page, it -> cursors.encode(it.id()), () -> preferences.count(viewer));
    }

    private static MontagePreferenceView preference(DataFetchingEnvironment env) {
        return Objects.requireNonNull(env.<MontagePreferenceView>getSource());
    }

    @Override
    public String type() {
        return "MontagePreference";
    }

    @Override
    public Class<?> view() {
        return MontagePreferenceView.class;
    }

    @Override
    public CompletableFuture<@Nullable MontagePreferenceView> load(DataFetchingEnvironment env, List<UUID> key) {
        if (key.size() != 1) return CompletableFuture.completedFuture(null);
        return MontagePreferenceLoaders.preference(env, new MontagePreferenceId(key.getFirst()));
    }
}
