package app.montage.graphql.shared;

import app.montage.domain.shared.InvalidValue;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The fields {@code node} and {@code nodes}: anything again, by its global id. */
@Singleton
final class NodeResolvers implements Resolvers {
    private static final int MOST = 100;

    private final Map<String, NodeResolver> byType;
    private final Map<Class<?>, String> typeOfView;

    NodeResolvers(Collection<NodeResolver> resolvers) {
        byType = resolvers.stream().collect(Collectors.toMap(NodeResolver::type, Function.identity()));
        typeOfView = resolvers.stream().collect(Collectors.toMap(NodeResolver::view, NodeResolver::type));
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("node", this::node).dataFetcher("nodes", this::nodes));
        wiring.type("Node", type -> type.typeResolver(Kinds.of(view -> typeOfView.get(view.getClass()))));
    }

    private CompletableFuture<? extends @Nullable Object> node(DataFetchingEnvironment env) {
        return load(env, "id", Arguments.<String>required(env, "id"));
    }

    private CompletableFuture<List<@Nullable Object>> nodes(DataFetchingEnvironment env) {
        List<String> ids = Arguments.required(env, "ids");
        if (ids.size() > MOST) throw new BadUserInput("ids", "must be at most " + MOST);
        List<CompletableFuture<? extends @Nullable Object>> loads = IntStream.range(0, ids.size())
                .<CompletableFuture<? extends @Nullable Object>>mapToObj(i -> load(env, "ids." + i, ids.get(i)))
                .toList();
        return CompletableFuture.allOf(loads.toArray(CompletableFuture<?>[]::new))
                .thenApply(done -> loads.stream()
                        .<@Nullable Object>map(CompletableFuture::join)
                        .toList());
    }

    private CompletableFuture<? extends @Nullable Object> load(
            DataFetchingEnvironment env, String argument, String id) {
        try {
            GlobalIds.Parsed parsed = GlobalIds.parse(id);
            NodeResolver resolver = byType.get(parsed.type());
            if (resolver != null) return resolver.load(env, parsed.key());
        } catch (InvalidValue _) {
            // said below
        }
        throw new BadUserInput(argument, "is no id of this server");
    }
}
