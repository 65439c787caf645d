package app.montage.graphql.shared;

import app.montage.graphql.transport.Member;
import app.montage.graphql.transport.Plain;
import app.montage.graphql.transport.Repeatable;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How the fields of one type are read from its view: by plain calls, without reflection. */
public final class Fields<S> {
    private final TypeRuntimeWiring.Builder type;

    private Fields(String name) {
        type = TypeRuntimeWiring.newTypeWiring(name);
    }

    /** Fields of a type whose view is of the class. */
    @SuppressWarnings("UnusedVariable") // the class is there for the compiler
    public static <S> Fields<S> of(String name, Class<S> view) {
        return new Fields<>(name);
    }

    public Fields<S> field(String name, Function<S, @Nullable Object> read) {
        type.dataFetcher(name, new Read<>(read));
        return this;
    }

    /** Fields that stand ready in a flat JSON object which the view holds, by their own names. */
    public Fields<S> members(Function<S, String> json, String... names) {
        for (String name : names) type.dataFetcher(name, new Told<>(json, '"' + name + '"'));
        return this;
    }

    /** A field that follows from the view and its arguments, or tells what else it rests on. */
    public Fields<S> derive(String name, DataFetcher<?> fetcher) {
        type.dataFetcher(name, new Derived(fetcher));
        return this;
    }

    /** A field that needs more than the view: arguments, the viewer, other readers. */
    public Fields<S> fetch(String name, DataFetcher<?> fetcher) {
        type.dataFetcher(name, fetcher);
        return this;
    }

    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(type);
    }

    private record Derived(DataFetcher<?> fetcher) implements DataFetcher<@Nullable Object>, Repeatable {
        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
            return fetcher.get(environment);
        }
    }

    private record Read<S>(Function<S, @Nullable Object> read) implements LightDataFetcher<@Nullable Object>, Plain {
        @Override
        @SuppressWarnings("unchecked") // the engine hands a type's fields that type's view
        public @Nullable Object read(Object view) {
            return read.apply((S) view);
        }

        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
            return read(source);
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) {
            return read.apply(environment.getSource());
        }
    }

    private record Told<S>(Function<S, String> json, String quoted)
            implements LightDataFetcher<@Nullable Object>, Plain {
        @Override
        @SuppressWarnings("unchecked") // the engine hands a type's fields that type's view
        public @Nullable Object read(Object view) {
            return Member.of(json.apply((S) view), quoted);
        }

        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
            return read(source) instanceof Member member ? member.value() : null;
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) {
            return read(Objects.requireNonNull(environment.<Object>getSource())) instanceof Member member
                    ? member.value()
                    : null;
        }
    }
}
