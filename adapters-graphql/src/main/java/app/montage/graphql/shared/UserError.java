package app.montage.graphql.shared;

import app.montage.domain.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a mutation was refused, as clients see it. */
record UserError(String message, String code, @Nullable List<String> path) {
    /** Of a rule, which leads to the part that it is about where the client has given that part. */
    static UserError of(Refusal reason, Map<String, ?> input) {
        List<String> path = reason.fields().stream()
                .filter(it -> input.get(it) != null)
                .findFirst()
                .map(List::of)
                .orElse(null);
        return new UserError(reason.message(), reason.name(), path);
    }

    static UserError invalid(String message, List<String> path) {
        return new UserError(String.join(".", path) + " " + message + ".", "INVALID", List.copyOf(path));
    }
}
