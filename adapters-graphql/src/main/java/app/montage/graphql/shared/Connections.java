package app.montage.graphql.shared;

import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Relay connections: their arguments, and how their fields are read. */
public final class Connections {
    private static final int DEFAULT = 20;
    private static final int MOST = 100;

    /** A node in its list. */
    public record Edge(String cursor, Object node) {}

    private record Plain<T>(Page<T> page, Function<T, String> toCursor, IntSupplier counter) implements Connected<T> {
        @Override
        public String cursor(T node) {
            return toCursor.apply(node);
        }

        @Override
        public int totalCount() {
            return counter.getAsInt();
        }
    }

    private Connections() {}

    public static <T> Connected<T> of(Page<T> page, Function<T, String> cursor, IntSupplier count) {
        return new Plain<>(page, cursor, count);
    }

    /** How many there are on all pages, which is looked up only where somebody asks. */
    public static CompletableFuture<Integer> total(
            DataFetchingEnvironment env, Supplier<CompletableFuture<Integer>> count) {
        return env.getSelectionSet().contains("totalCount") ? count.get() : CompletableFuture.completedFuture(0);
    }

    /** What part of the list the arguments {@code first}, {@code after}, {@code last} and {@code before} ask for. */
    public static <C> PageRequest<C> request(DataFetchingEnvironment env, Cursors<C> cursors) {
        return request(env.getArguments(), cursors::decode);
    }

    /** Reads a cursor that an argument gives, or refuses it by the argument's name. */
    @FunctionalInterface
    public interface CursorReader<C> {
        C read(String argument, String cursor);
    }

    /** As above, for cursors that are written in a way of their own. */
    public static <C> PageRequest<C> request(Map<String, Object> arguments, CursorReader<C> cursors) {
        Integer first = (Integer) arguments.get("first");
        Integer last = (Integer) arguments.get("last");
        String after = (String) arguments.get("after");
        String before = (String) arguments.get("before");
        refuseBoth("last", last, "first", first);
        refuseBoth("before", before, "after", after);
        refuseBoth("before", before, "first", first);
        refuseBoth("last", last, "after", after);
        boolean backward = last != null || before != null;
        return backward
                ? new PageRequest<>(size("last", last), true, place(cursors, "before", before))
                : new PageRequest<>(size("first", first), false, place(cursors, "after", after));
    }

    /** How many the argument {@code first} asks for, of a list that is not paged. */
    public static int first(DataFetchingEnvironment env) {
        return size("first", env.getArgument("first"));
    }

    private static void refuseBoth(String one, @Nullable Object value, String other, @Nullable Object otherValue) {
        if (value != null && otherValue != null) throw new BadUserInput(one, "does not go together with " + other);
    }

    private static int size(String argument, @Nullable Integer size) {
        if (size == null) return DEFAULT;
        if (size < 1 || size > MOST) throw new BadUserInput(argument, "must be from 1 to " + MOST);
        return size;
    }

    private static <C> @Nullable C place(CursorReader<C> cursors, String argument, @Nullable String cursor) {
        return cursor == null ? null : cursors.read(argument, cursor);
    }

    /** The fields of the types {@code <node>Connection} and {@code <node>Edge}. */
    public static void wire(RuntimeWiring.Builder wiring, String node) {
        Fields.of(node + "Connection", Connected.class)
                .field("edges", Connections::edges)
                .field("nodes", it -> it.page().items())
                .field("pageInfo", it -> it)
                .field("totalCount", Connected::totalCount)
                .wire(wiring);
        Fields.of(node + "Edge", Edge.class)
                .field("cursor", Edge::cursor)
                .field("node", Edge::node)
                .wire(wiring);
    }

    static void wirePageInfo(RuntimeWiring.Builder wiring) {
        Fields.of("PageInfo", Connected.class)
                .field("hasNextPage", it -> it.page().hasNext())
                .field("hasPreviousPage", it -> it.page().hasPrevious())
                .field("startCursor", Connections::startCursor)
                .field("endCursor", Connections::endCursor)
                .wire(wiring);
    }

    /** The nodes with their cursors. */
    public static <T> List<Edge> edges(Connected<T> connection) {
        return connection.page().items().stream()
                .map(node -> new Edge(connection.cursor(node), (Object) node))
                .toList();
    }

    private static <T> @Nullable String startCursor(Connected<T> connection) {
        List<T> items = connection.page().items();
        return items.isEmpty() ? null : connection.cursor(items.getFirst());
    }

    private static <T> @Nullable String endCursor(Connected<T> connection) {
        List<T> items = connection.page().items();
        return items.isEmpty() ? null : connection.cursor(items.getLast());
    }
}
