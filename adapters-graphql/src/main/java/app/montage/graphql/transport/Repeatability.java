package app.montage.graphql.transport;

import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds out whether all fields of a valid operation are {@link Repeatable}. */
record Repeatability(GraphQLSchema schema, Document document) {
    boolean of(OperationDefinition operation) {
        return operation.getOperation() == OperationDefinition.Operation.QUERY
                && of(operation.getSelectionSet(), schema.getQueryType());
    }

    private boolean of(@Nullable SelectionSet set, @Nullable GraphQLType parent) {
        return set == null || set.getSelections().stream().allMatch(it -> of(it, parent));
    }

    private boolean of(Selection<?> selection, @Nullable GraphQLType parent) {
        return switch (selection) {
            case Field field -> of(field, parent);
            case InlineFragment inline -> of(inline.getSelectionSet(), typed(inline.getTypeCondition(), parent));
            case FragmentSpread spread -> {
                FragmentDefinition fragment = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .filter(it -> it.getName().equals(spread.getName()))
                        .findFirst()
                        .orElseThrow();
                yield of(fragment.getSelectionSet(), typed(fragment.getTypeCondition(), parent));
            }
            default -> false;
        };
    }

    private @Nullable GraphQLType typed(@Nullable TypeName condition, @Nullable GraphQLType parent) {
        return condition == null ? parent : schema.getType(condition.getName());
    }

    private boolean of(Field field, @Nullable GraphQLType parent) {
        if (field.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) return true;
        GraphQLFieldsContainer container = (GraphQLFieldsContainer) Objects.requireNonNull(parent);
        GraphQLFieldDefinition definition = container.getFieldDefinition(field.getName());
        return definition != null // as those of introspection are not
                && objects(container).stream().allMatch(it -> isRepeatable(it, definition))
                && of(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
    }

    private List<GraphQLObjectType> objects(GraphQLFieldsContainer container) {
        return container instanceof GraphQLInterfaceType many
                ? Objects.requireNonNullElse(schema.getImplementations(many), List.of())
                : List.of((GraphQLObjectType) container);
    }

    private boolean isRepeatable(GraphQLObjectType object, GraphQLFieldDefinition field) {
        FieldCoordinates coordinates = FieldCoordinates.coordinates(object.getName(), field.getName());
        return schema.getCodeRegistry().getDataFetcher(coordinates, field) instanceof Repeatable;
    }
}
