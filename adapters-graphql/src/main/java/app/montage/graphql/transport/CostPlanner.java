package app.montage.graphql.transport;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the lists of a valid document: the fields that are paged, and those that are asked for by a list of ids. */
final class CostPlanner {
    private final Selections selections;
    private final GraphqlLimits limits;
    private final Map<String, Value<?>> defaults = new HashMap<>();

    private CostPlanner(Selections selections, GraphqlLimits limits) {
        this.selections = selections;
        this.limits = limits;
    }

    static Cost plan(Selections selections, GraphqlLimits limits, OperationDefinition operation) {
        CostPlanner planner = new CostPlanner(selections, limits);
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            if (variable.getDefaultValue() != null) {
                planner.defaults.put(variable.getName(), variable.getDefaultValue());
            }
        }
        List<Cost> parts = new ArrayList<>();
        selections.of(operation).forEach(it -> planner.field(it, parts));
        return new Cost(Cost.ONE, List.copyOf(parts));
    }

    private void field(Selections.Selected selected, List<Cost> parts) {
        GraphQLFieldDefinition definition = selected.definition();
        if (definition == null) {
            return; // __typename, and the schema's own
        }
        Cost.Size size = size(selected.field(), definition);
        List<Cost> within = size == null ? parts : new ArrayList<>();
        selections.below(selected).forEach(it -> field(it, within));
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
