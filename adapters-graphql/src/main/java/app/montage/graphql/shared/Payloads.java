package app.montage.graphql.shared;

import app.montage.domain.shared.Result;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What mutations answer: the thing as the viewer sees it now, or why it was refused. */
public final class Payloads {
    private static final String ERRORS = "userErrors";

    private Payloads() {}

    /**
     * Does the work, then looks at what came of it.
     *
     * @param env the mutation, whose input tells which part of it a refusal is about
     * @param field the payload's field for the thing
     * @param work binds the input and calls the use case
     * @param view reads the thing as a query would
     */
    public static <T> Map<String, @Nullable Object> of(
            DataFetchingEnvironment env, String field, Supplier<Result<T>> work, Function<T, Optional<?>> view) {
        try {
            return switch (work.get()) {
                case Result.Ok<T>(T value) -> payload(field, view.apply(value).orElse(null), List.of());
                case Result.Refused<T>(var reason) -> payload(field, null, List.of(UserError.of(reason, given(env))));
            };
        } catch (InvalidInput e) {
            return payload(field, null, e.faults());
        }
    }

    private static Map<String, ?> given(DataFetchingEnvironment env) {
        Map<String, ?> input = env.getArgument("input");
        return input == null ? Map.of() : input;
    }

    private static Map<String, @Nullable Object> payload(String field, @Nullable Object thing, List<UserError> errors) {
        Map<String, @Nullable Object> payload = new HashMap<>();
        payload.put(field, thing);
        payload.put(ERRORS, errors);
        return payload;
    }

    /** Whether the type is a payload, whose fields are read from what {@link #of} answers. */
    static boolean isPayload(String type) {
        return type.endsWith("Payload");
    }
}
