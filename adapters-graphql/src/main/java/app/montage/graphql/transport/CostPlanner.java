package app.montage.graphql.transport;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the lists of a valid document: the fields that are paged, and those that are asked for by a list of ids. */
final class CostPlanner {
    private final GraphQLSchema schema;
    private final GraphqlLimits limits;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Value<?>> defaults = new HashMap<>();

    private CostPlanner(GraphQLSchema schema, GraphqlLimits limits, Document document) {
        this.schema = schema;
        this.limits = limits;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    static Cost plan(GraphQLSchema schema, GraphqlLimits limits, Document document, OperationDefinition operation) {
        CostPlanner planner = new CostPlanner(schema, limits, document);
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            if (variable.getDefaultValue() != null) {
                planner.defaults.put(variable.getName(), variable.getDefaultValue());
            }
        }
        List<Cost> parts = new ArrayList<>();
        planner.selections(operation.getSelectionSet(), planner.root(operation), parts);
        return new Cost(Cost.ONE, List.copyOf(parts));
    }

    private @Nullable GraphQLType root(OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }

    private void selections(@Nullable SelectionSet set, @Nullable GraphQLType parent, List<Cost> parts) {
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                selection(selection, parent, parts);
            }
        }
    }

    private void selection(Selection<?> selection, @Nullable GraphQLType parent, List<Cost> parts) {
        switch (selection) {
            case Field field -> field(field, parent, parts);
            case InlineFragment inline ->
                selections(inline.getSelectionSet(), typed(inline.getTypeCondition(), parent), parts);
            case FragmentSpread spread -> {
                FragmentDefinition fragment = fragments.get(spread.getName());
                if (fragment != null) {
                    selections(fragment.getSelectionSet(), typed(fragment.getTypeCondition(), parent), parts);
                }
            }
            default -> {}
        }
    }

    private @Nullable GraphQLType typed(@Nullable TypeName condition, @Nullable GraphQLType parent) {
        return condition == null ? parent : schema.getType(condition.getName());
    }

    private void field(Field field, @Nullable GraphQLType parent, List<Cost> parts) {
        GraphQLFieldDefinition definition = parent instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinition(field.getName())
                : null;
        if (definition == null) {
            return; // __typename, and the schema's own
        }
        Cost.Size size = size(field, definition);
        List<Cost> within = size == null ? parts : new ArrayList<>();
        selections(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()), within);
        if (size != null) {
            parts.add(new Cost(size, List.copyOf(within)));
        }
    }

    private Cost.@Nullable Size size(Field field, GraphQLFieldDefinition definition) {
        Cost.Size page = new Cost.Fixed(limits.defaultPage());
        if (definition.getArgument("first") != null || definition.getArgument("last") != null) {
            Cost.Size first = argument(field, "first");
            Cost.Size last = argument(field, "last");
            return first != null && last != null
                    ? new Cost.Larger(first, last)
                    : first != null ? first : last != null ? last : page;
        }
        return definition.getArgument("ids") == null ? null : argument(field, "ids");
    }

    private Cost.@Nullable Size argument(Field field, String name) {
        for (Argument argument : field.getArguments()) {
            if (argument.getName().equals(name)) {
                return size(argument.getValue());
            }
        }
        return null;
    }

    private Cost.@Nullable Size size(@Nullable Value<?> value) {
        return switch (value) {
            case IntValue number -> new Cost.Fixed(Math.clamp(bounded(number), 0, limits.page()));
            case ArrayValue list -> new Cost.Fixed(list.getValues().size());
            case VariableReference variable -> {
                Cost.Size otherwise = size(defaults.get(variable.getName()));
                yield new Cost.Asked(
                        variable.getName(),
                        otherwise instanceof Cost.Fixed fixed ? fixed.entries() : limits.defaultPage(),
                        limits.page());
            }
            case null, default -> null;
        };
    }

    private long bounded(IntValue number) {
        return number.getValue().bitLength() < Long.SIZE ? number.getValue().longValue() : limits.page();
    }
}
