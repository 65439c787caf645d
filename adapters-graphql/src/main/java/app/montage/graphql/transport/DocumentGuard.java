package app.montage.graphql.transport;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weighs a parsed document before it is validated, since validation itself can be made to take for ever. Each fragment is
 * weighed once, so that fragments that double each other cost no more than their text.
 */
final class DocumentGuard {
    private final GraphqlLimits limits;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Extent> weighed = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private int longestList;
    private boolean cycle;

    private DocumentGuard(GraphqlLimits limits) {
        this.limits = limits;
    }

    /**
     * What is known of a document by its text alone.
     *
     * @param refusal why it is refused, or null
     * @param fieldNames the names of all fields in it
     */
    record Verdict(@Nullable Fault refusal, Set<String> fieldNames) {}

    static Verdict weigh(Document document, GraphqlLimits limits) {
        DocumentGuard guard = new DocumentGuard(limits);
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> guard.fragments.put(fragment.getName(), fragment));
        return new Verdict(guard.refusal(document), Set.copyOf(guard.names));
    }

    private @Nullable Fault refusal(Document document) {
        Extent fragmentsAlone = Extent.NONE;
        for (String name : fragments.keySet()) {
            Extent one = fragment(name);
            fragmentsAlone = new Extent(
                    0,
                    Math.max(fragmentsAlone.fields(), one.fields()),
                    Math.max(fragmentsAlone.depth(), one.depth()),
                    Math.max(fragmentsAlone.aliases(), one.aliases()),
                    Math.max(fragmentsAlone.directives(), one.directives()));
        }
        Fault refusal = cycle ? Fault.badInput("A fragment must not contain itself.") : refusal(fragmentsAlone);
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            refusal = refusal == null ? refusal(operation(operation)) : refusal;
        }
        return refusal == null && longestList > limits.inputList()
                ? Fault.limit("inputList", limits.inputList(), longestList)
                : refusal;
    }

    private @Nullable Fault refusal(Extent asked) {
        if (asked.depth() > limits.depth()) {
            return Fault.limit("depth", limits.depth(), asked.depth());
        } else if (asked.aliases() > limits.aliases()) {
            return Fault.limit("aliases", limits.aliases(), asked.aliases());
        } else if (asked.directives() > limits.directives()) {
            return Fault.limit("directives", limits.directives(), asked.directives());
        } else if (asked.top() > limits.rootFields()) {
            return Fault.limit("rootFields", limits.rootFields(), asked.top());
        }
        return asked.fields() > limits.fields() ? Fault.limit("fields", limits.fields(), asked.fields()) : null;
    }

    private Extent operation(OperationDefinition operation) {
        int directives = directives(operation.getDirectives());
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            directives += directives(variable.getDirectives());
            value(variable.getDefaultValue());
        }
        return selections(operation.getSelectionSet()).withDirectives(directives);
    }

    private Extent selections(@Nullable SelectionSet set) {
        Extent all = Extent.NONE;
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                all = all.and(selection(selection));
            }
        }
        return all;
    }

    private Extent selection(Selection<?> selection) {
        return switch (selection) {
            case Field field -> field(field);
            case InlineFragment inline ->
                selections(inline.getSelectionSet()).withDirectives(directives(inline.getDirectives()));
            case FragmentSpread spread -> fragment(spread.getName()).withDirectives(directives(spread.getDirectives()));
            default -> Extent.NONE;
        };
    }

    private Extent field(Field field) {
        names.add(field.getName());
        arguments(field.getArguments());
        int levels = "edges".equals(field.getName()) ? 0 : 1;
        return selections(field.getSelectionSet())
                .under(field.getAlias() != null, levels, directives(field.getDirectives()));
    }

    private Extent fragment(String name) {
        FragmentDefinition fragment = fragments.get(name);
        if (fragment == null) {
            return Extent.NONE; // for validation to tell
        }
        Extent known = weighed.get(name);
        if (known != null) {
            return known;
        }
        if (!open.add(name)) {
            cycle = true;
            return Extent.NONE;
        }
        Extent extent = selections(fragment.getSelectionSet()).withDirectives(directives(fragment.getDirectives()));
        open.remove(name);
        weighed.put(name, extent);
        return extent;
    }

    private int directives(List<Directive> directives) {
        directives.forEach(directive -> arguments(directive.getArguments()));
        return directives.size();
    }

    private void arguments(List<Argument> arguments) {
        arguments.forEach(argument -> value(argument.getValue()));
    }

    private void value(@Nullable Value<?> value) {
        if (value instanceof ArrayValue list) {
            longestList = Math.max(longestList, list.getValues().size());
            list.getValues().forEach(this::value);
        } else if (value instanceof ObjectValue object) {
            for (ObjectField field : object.getObjectFields()) {
                value(field.getValue());
            }
        }
    }
}
