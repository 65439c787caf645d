package app.montage.graphql.shared;

import app.montage.domain.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a mutation was refused, as clients see it. */
record UserError(String message, String code, @Nullable List<String> path) {
    static UserError of(Refusal reason) {
        return new UserError(reason.message(), reason.name(), null);
    }

    static UserError invalid(String message, List<String> path) {
        return new UserError(String.join(".", path) + " " + message + ".", "INVALID", List.copyOf(path));
    }
}
