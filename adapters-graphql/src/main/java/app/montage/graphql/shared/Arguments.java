package app.montage.graphql.shared;

import app.montage.domain.shared.InvalidValue;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Arguments of fields, made into values; what cannot be one is refused with the argument's name. */
public final class Arguments {
    private Arguments() {}

    /** An argument that the schema requires. */
    public static <T> T required(DataFetchingEnvironment env, String name) {
        return Objects.requireNonNull(env.<T>getArgument(name), name);
    }

    /** An argument that is a value of the core; null where it is left out. */
    public static <T> @Nullable T value(DataFetchingEnvironment env, String name, Function<String, T> make) {
        String text = env.getArgument(name);
        if (text == null) return null;
        try {
            return make.apply(text);
        } catch (InvalidValue e) {
            throw new BadUserInput(name, String.valueOf(e.getMessage()));
        }
    }

    /** A required argument that is the global id of a thing of the type. */
    public static <T> T id(DataFetchingEnvironment env, String name, String type, Function<UUID, T> make) {
        return Objects.requireNonNull(value(env, name, text -> make.apply(GlobalIds.decode(type, text))), name);
    }
}
