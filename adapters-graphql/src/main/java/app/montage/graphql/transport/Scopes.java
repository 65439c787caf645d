package app.montage.graphql.transport;

import app.montage.domain.shared.ApiKeyScope;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an API key must be allowed for an operation, as the fields of the root and their arguments say by {@code @scope}. */
final class Scopes {
    private static final String DIRECTIVE = "scope";

    private Scopes() {}

    /** Null where no API key may do it: a mutation that says nothing is closed to them. */
    static @Nullable Set<ApiKeyScope> of(Selections selections, OperationDefinition operation) {
        Set<ApiKeyScope> needed = EnumSet.of(ApiKeyScope.READ);
        List<Selections.Selected> fields = selections.of(operation).toList();
        for (Selections.Selected field : fields) {
            GraphQLFieldDefinition definition = field.definition();
            if (definition == null) {
                continue; // __typename, and the schema's own
            }
            GraphQLAppliedDirective directive = definition.getAppliedDirective(DIRECTIVE);
            if (directive != null) {
                needed.add(scope(directive));
            } else if (operation.getOperation() == OperationDefinition.Operation.MUTATION) {
                return null;
            }
            needed.addAll(ofArguments(field.field(), definition));
        }
        return needed;
    }

    /** Whatever stands behind an argument, it is given. */
    private static Set<ApiKeyScope> ofArguments(Field field, GraphQLFieldDefinition definition) {
        Set<ApiKeyScope> needed = EnumSet.noneOf(ApiKeyScope.class);
        for (Argument argument : field.getArguments()) {
            GraphQLAppliedDirective directive =
                    definition.getArgument(argument.getName()).getAppliedDirective(DIRECTIVE);
            if (directive != null) {
                needed.add(scope(directive));
            }
        }
        return needed;
    }

    private static ApiKeyScope scope(GraphQLAppliedDirective directive) {
        Object scope = Objects.requireNonNull(directive.getArgument("is")).getValue();
        return ApiKeyScope.valueOf(String.valueOf(scope));
    }
}
