package app.montage.graphql.transport;

import app.montage.application.shared.AccessTokens;
import app.montage.application.shared.ApiKeyHolders;
import app.montage.application.shared.CursorExpiredException;
import app.montage.application.shared.LivePeople;
import app.montage.application.shared.LiveSessions;
import app.montage.application.shared.UnavailableException;
import app.montage.application.shared.Viewer;
import app.montage.domain.shared.InvalidValue;
import app.montage.domain.shared.UserSessionId;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dataloader.BatchLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/** A small engine whose fields do what the tests of the transport need: page, echo, sleep and fail in many ways. */
@Factory
final class TestEngine {
    static final AtomicInteger BATCHES = new AtomicInteger();
    static final UserSessionId ENDED = new UserSessionId(UUID.randomUUID());

    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    @Replaces(GraphQL.class)
    GraphQL graphql() {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type(
                        "Node",
                        type -> type.typeResolver(env -> {
                            Map<String, Object> node = Objects.requireNonNull(env.getObject());
                            return env.getSchema().getObjectType(text(node, "__typename"));
                        }))
                .type(
                        "Query",
                        type -> type.dataFetcher("viewer", TestEngine::viewer)
                                .dataFetcher("node", env -> user(argument(env, "id")))
                                .dataFetcher("nodes", env -> List.of())
                                .dataFetcher("montage", env -> montage())
                                .dataFetcher("echo", TestEngine::echo)
                                .dataFetcher("fails", TestEngine::fail)
                                .dataFetcher("failsForGood", TestEngine::fail)
                                .dataFetcher(
                                        "waitsFor",
                                        env -> Gate.of(argument(env, "gate")).pass())
                                .dataFetcher("sleeps", TestEngine::sleep))
                .type(
                        "Montage",
                        type -> type.dataFetcher("items", TestEngine::items).dataFetcher("owner", owner()))
                .type("Item", type -> type.dataFetcher("owner", owner()))
                .type("Mutation", type -> type.dataFetcher("change", env -> env.getArgument("text")))
                .type(
                        "Subscription",
                        type -> type.dataFetcher("ticks", env -> new Ticks(argument(env, "to")))
                                .dataFetcher("waits", env -> Ticks.never())
                                .dataFetcher("fails", TestEngine::fail))
                .build();
        return Transport.attach(GraphQL.newGraphQL(
                        new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(sdl()), wiring)))
                .build();
    }

    @Singleton
    LivePeople people() {
        return person -> true;
    }

    @Singleton
    LiveSessions sessions() {
        return session -> !ENDED.equals(session);
    }

    @Singleton
    AccessTokens tokens() {
        return new Bearer();
    }

    @Singleton
    ApiKeyHolders keys() {
        return (key, address) -> Optional.empty();
    }

    private static Reader sdl() {
        return new InputStreamReader(
                Objects.requireNonNull(TestEngine.class.getResourceAsStream("/transport-test.graphqls")),
                StandardCharsets.UTF_8);
    }

    @Singleton
    @Replaces(DataLoaders.class)
    DataLoaders owners() {
        return new DataLoaders() {
            @Override
            public Set<String> fields() {
                return Set.of("owner");
            }

            @Override
            public void register(DataLoaderRegistry registry, Viewer viewer) {
                BatchLoader<String, Object> batch = ids -> {
                    BATCHES.incrementAndGet();
                    return CompletableFuture.completedFuture(
                            ids.stream().map(TestEngine::user).toList());
                };
                registry.register("owners", DataLoaderFactory.newDataLoader(batch));
            }
        };
    }

    private static DataFetcher<Object> owner() {
        return env -> Objects.requireNonNull(env.<String, Object>getDataLoader("owners"))
                .load(text(Objects.requireNonNull(env.<Map<String, Object>>getSource()), "id"));
    }

    private static @Nullable Object viewer(DataFetchingEnvironment env) {
        Viewer viewer = Transport.viewer(env);
        return viewer.isAnonymous() ? null : user(viewer.id().value().toString());
    }

    private static Object user(String id) {
        return Map.of("__typename", "User", "id", id, "name", "Name of " + id);
    }

    private static Object montage() {
        return Map.of("__typename", "Montage", "id", "m");
    }

    private static Object items(DataFetchingEnvironment env) {
        Integer first = env.getArgument("first");
        List<Map<String, Object>> nodes = IntStream.range(0, first == null ? 20 : first)
                .mapToObj(i -> Map.<String, Object>of("__typename", "Item", "id", "i" + i))
                .toList();
        return Map.of(
                "nodes",
                nodes,
                "edges",
                nodes.stream().map(node -> Map.of("cursor", "c", "node", node)).toList());
    }

    private static Object echo(DataFetchingEnvironment env) {
        Object text = env.getArgument("text");
        return text == null ? String.valueOf((Object) env.getArgument("number")) : text;
    }

    private static Object sleep(DataFetchingEnvironment env) throws InterruptedException {
        Integer millis = argument(env, "millis");
        Thread.sleep(millis);
        return millis;
    }

    private static Object fail(DataFetchingEnvironment env) throws Exception {
        String how = env.containsArgument("how") ? argument(env, "how") : "";
        throw switch (how) {
            case "unauthenticated" -> unauthenticated();
            case "expired" -> new CursorExpiredException();
            case "invalid" -> new InvalidValue("first must be from 1 to 100");
            case "away" -> new UnavailableException(null);
            case "pool" -> new IllegalStateException(new SQLTransientConnectionException("secret pool"));
            case "killed" -> new IllegalStateException(new SQLException("secret terminating", "57P01"));
            case "unique" -> new IllegalStateException(new SQLException("secret constraint", "23505"));
            default -> new IllegalStateException("secret: password is 123");
        };
    }

    private static RuntimeException unauthenticated() {
        try {
            Viewer.anonymous().id();
            return new IllegalStateException("somebody");
        } catch (RuntimeException e) {
            return e;
        }
    }

    private static <T> T argument(DataFetchingEnvironment env, String name) {
        return Objects.requireNonNull(env.<T>getArgument(name));
    }

    private static String text(Map<String, Object> map, String name) {
        return Objects.requireNonNull(map.get(name)).toString();
    }
}
