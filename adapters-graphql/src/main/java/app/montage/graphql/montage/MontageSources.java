package app.montage.graphql.montage;

import app.montage.domain.moment.MomentKey;
import app.montage.domain.moment.MomentKind;
import app.montage.graphql.moment.MomentSource;
import app.montage.graphql.shared.Kinds;
import app.montage.graphql.shared.NodeResolver;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What montages are made from, whatever context it belongs to. */
@Singleton
final class MontageSources implements Resolvers {
    private final Map<MomentKind, MomentSource> sources;

    MontageSources(Collection<MomentSource> sources) {
        this.sources = sources.stream().collect(Collectors.toMap(MomentSource::kind, Function.identity()));
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Map<Class<?>, String> types =
                sources.values().stream().collect(Collectors.toMap(NodeResolver::view, NodeResolver::type));
        wiring.type("MontageSource", type -> type.typeResolver(Kinds.of(view -> types.get(view.getClass()))));
    }

    /** The source, or null where it is not there for the viewer. */
    CompletableFuture<? extends @Nullable Object> load(DataFetchingEnvironment env, MomentKey source) {
        MomentSource found =
                Objects.requireNonNull(sources.get(source.kind()), () -> "No source of kind " + source.kind());
        return found.load(env, List.of(source.sourceId()));
    }
}
