package app.montage.graphql.montage;

import app.montage.application.montage.ItemsRequest;
import app.montage.domain.moment.WidgetType;
import app.montage.graphql.shared.Connections;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads which items are asked for: where they are read, and, ahead of that, where their montage is. */
@Singleton
final class ItemArguments {
    private static final String ITEMS = "items";

    private final ItemCursors cursors;

    ItemArguments(ItemCursors cursors) {
        this.cursors = cursors;
    }

    /** What the field {@code items} itself is asked for. */
    ItemsRequest own(DataFetchingEnvironment env) {
        return request(env.getArguments());
    }

    /** Whether the field {@code items} asks for the items themselves, and not only for how many there are. */
    boolean wantsNodes(DataFetchingEnvironment env) {
        List<Field> items = env.getMergedField().getFields();
        return !under(env, items, "nodes").isEmpty()
                || !under(env, items, "edges").isEmpty();
    }

    /**
     * What the one field {@code items} below this field asks for, so that one statement can fetch both; null where there is
     * none, or where there are several or conditions, which are then read when their turn comes.
     *
     * @param path the fields between this one and the montages
     */
    @Nullable
    ItemsRequest below(DataFetchingEnvironment env, String... path) {
        List<Field> found = List.of(env.getField());
        for (String name : path) found = under(env, found, name);
        found = under(env, found, ITEMS);
        if (found.size() != 1) return null;
        Field items = found.getFirst();
        GraphQLObjectType montage =
                Objects.requireNonNull(env.getGraphQLSchema().getObjectType("Montage"));
        GraphQLFieldDefinition definition = Objects.requireNonNull(montage.getFieldDefinition(ITEMS));
        return request(ValuesResolver.getArgumentValues(
                definition.getArguments(),
                items.getArguments(),
                CoercedVariables.of(env.getVariables()),
                GraphQLContext.getDefault(),
                Locale.ROOT));
    }

    private static List<Field> under(DataFetchingEnvironment env, List<Field> parents, String name) {
        List<Field> found = new ArrayList<>();
        for (Field parent : parents) collect(env, parent.getSelectionSet(), name, found);
        return found;
    }

    private static void collect(
            DataFetchingEnvironment env, @Nullable SelectionSet selections, String name, List<Field> found) {
        if (selections == null) return;
        for (Selection<?> selection : selections.getSelections())
            switch (selection) {
                case Field field when field.getName().equals(name) -> add(field, found);
                case InlineFragment fragment -> collect(env, fragment.getSelectionSet(), name, found);
                case FragmentSpread spread -> collect(env, definition(env, spread), name, found);
                default -> {
                    // another field
                }
            }
    }

    /** A field under a condition counts as several: whether it is there is not decided here. */
    private static void add(Field field, List<Field> found) {
        found.add(field);
        if (!field.getDirectives().isEmpty()) found.add(field);
    }

    private static @Nullable SelectionSet definition(DataFetchingEnvironment env, FragmentSpread spread) {
        FragmentDefinition fragment = env.getFragmentsByName().get(spread.getName());
        return fragment == null ? null : fragment.getSelectionSet();
    }

    private ItemsRequest request(Map<String, Object> arguments) {
        return new ItemsRequest(Connections.request(arguments, cursors::read), types(arguments.get("widgetTypes")));
    }

    private static Set<WidgetType> types(@Nullable Object names) {
        if (names == null) return Set.of();
        Set<WidgetType> types = EnumSet.noneOf(WidgetType.class);
        for (Object name : (Collection<?>) names) types.add(WidgetType.valueOf(name.toString()));
        return types;
    }
}
