package app.montage.graphql.transport;

import graphql.introspection.Introspection;
import graphql.language.OperationDefinition;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds out whether all fields of an operation are {@link Repeatable}. */
record Repeatability(Selections selections) {
    boolean of(OperationDefinition operation) {
        return operation.getOperation() == OperationDefinition.Operation.QUERY
                && selections.of(operation).allMatch(this::of);
    }

    private boolean of(Selections.Selected selected) {
        if (selected.field().getName().equals(Introspection.TypeNameMetaFieldDef.getName())) return true;
        GraphQLFieldDefinition definition = selected.definition();
        return definition != null
                && objects(selected.parent()).stream().allMatch(it -> isRepeatable(it, definition))
                && selections.below(selected).allMatch(this::of);
    }

    private List<GraphQLObjectType> objects(@Nullable GraphQLType parent) {
        return parent instanceof GraphQLInterfaceType some
                ? Objects.requireNonNull(selections.schema().getImplementations(some))
                : List.of((GraphQLObjectType) Objects.requireNonNull(parent));
    }

    private boolean isRepeatable(GraphQLObjectType object, GraphQLFieldDefinition field) {
        FieldCoordinates coordinates = FieldCoordinates.coordinates(object.getName(), field.getName());
        return selections.schema().getCodeRegistry().getDataFetcher(coordinates, field) instanceof Repeatable;
    }
}
