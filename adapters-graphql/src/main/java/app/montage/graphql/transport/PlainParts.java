package app.montage.graphql.transport;

import com.fasterxml.jackson.core.io.SerializedString;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the largest parts of a valid document that are plain: fields whose value, with all that is selected of it, is
 * written without the engine. Where a directive stands, or a field that needs more than its object, the engine does it.
 */
final class PlainParts {
    private final Selections selections;
    private final GraphQLSchema schema;
    private final Map<Field, PlainValue> found = new IdentityHashMap<>();

    private PlainParts(Selections selections) {
        this.selections = selections;
        this.schema = selections.schema();
    }

    /** By the fields as they stand in the document. */
    static Map<Field, PlainValue> of(Selections selections, Document document) {
        PlainParts parts = new PlainParts(selections);
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class))
            selections.of(operation).forEach(parts::look);
        return parts.found;
    }

    private void look(Selections.Selected selected) {
        GraphQLFieldDefinition definition = selected.definition();
        if (definition == null || selected.field().getSelectionSet() == null) return;
        PlainValue plain = value(List.of(selected.field()), GraphQLTypeUtil.unwrapNonNull(definition.getType()));
        if (plain == null) selections.below(selected).forEach(this::look);
        else found.put(selected.field(), plain);
    }

    private PlainValue.@Nullable Maybe maybe(List<Field> fields, GraphQLType type) {
        PlainValue value = value(fields, GraphQLTypeUtil.unwrapNonNullAs(type));
        return value == null ? null : new PlainValue.Maybe(value, !(type instanceof GraphQLNonNull));
    }

    /** How the fields, which are merged into one, are written; null where that is not plain. */
    private @Nullable PlainValue value(List<Field> fields, GraphQLType type) {
        return switch (type) {
            case GraphQLScalarType scalar -> new PlainValue.Scalar(scalar);
            case GraphQLEnumType constants -> new PlainValue.Constant(constants);
            case GraphQLList list -> {
                PlainValue.Maybe each = maybe(fields, list.getWrappedType());
                yield each == null ? null : new PlainValue.Many(each);
            }
            case GraphQLObjectType object -> composite(fields, object);
            case GraphQLInterfaceType some ->
                oneOf(fields, some, Objects.requireNonNull(schema.getImplementations(some)));
            case GraphQLUnionType some ->
                oneOf(
                        fields,
                        some,
                        some.getTypes().stream()
                                .map(GraphQLObjectType.class::cast)
                                .toList());
            default -> null;
        };
    }

    private @Nullable PlainValue oneOf(List<Field> fields, GraphQLCompositeType some, List<GraphQLObjectType> types) {
        TypeResolver resolver = some instanceof GraphQLInterfaceType interfaced
                ? schema.getCodeRegistry().getTypeResolver(interfaced)
                : schema.getCodeRegistry().getTypeResolver((GraphQLUnionType) some);
        if (!(resolver instanceof KindOf kind)) return null;
        Map<String, PlainValue.Composite> composites = new HashMap<>();
        for (GraphQLObjectType object : types) {
            PlainValue.Composite own = composite(fields, object);
            if (own == null) return null;
            composites.put(object.getName(), own);
        }
        return new PlainValue.OneOf(kind::name, composites);
    }

    private PlainValue.@Nullable Composite composite(List<Field> fields, GraphQLObjectType object) {
        Map<String, List<Field>> selected = new LinkedHashMap<>();
        for (Field field : fields) if (!collect(field.getSelectionSet(), object, selected)) return null;
        List<PlainValue.Slot> slots = new ArrayList<>();
        for (Map.Entry<String, List<Field>> entry : selected.entrySet()) {
            PlainValue.Slot slot = slot(new SerializedString(entry.getKey()), entry.getValue(), object);
            if (slot == null) return null;
            slots.add(slot);
        }
        return new PlainValue.Composite(slots);
    }

    /** What is selected of an object of the type, by the names that the client gives; false where a directive decides. */
    private boolean collect(@Nullable SelectionSet set, GraphQLObjectType object, Map<String, List<Field>> selected) {
        if (set == null) return true;
        return set.getSelections().stream().allMatch(selection -> switch (selection) {
            case Field field -> {
                selected.computeIfAbsent(field.getResultKey(), it -> new ArrayList<>())
                        .add(field);
                yield field.getDirectives().isEmpty();
            }
            case InlineFragment inline ->
                inline.getDirectives().isEmpty()
                        && (!applies(inline.getTypeCondition(), object)
                                || collect(inline.getSelectionSet(), object, selected));
            case FragmentSpread spread ->
                spread.getDirectives().isEmpty()
                        && (!applies(selections.fragment(spread).getTypeCondition(), object)
                                || collect(selections.fragment(spread).getSelectionSet(), object, selected));
            default -> false;
        });
    }

    private boolean applies(@Nullable TypeName condition, GraphQLObjectType object) {
        GraphQLType type = selections.typed(condition, object);
        return type == object
                || (type instanceof GraphQLInterfaceType || type instanceof GraphQLUnionType)
                        && schema.isPossibleType((GraphQLNamedType) type, object);
    }

    private PlainValue.@Nullable Slot slot(SerializedString key, List<Field> fields, GraphQLObjectType object) {
        String name = fields.getFirst().getName();
        GraphQLFieldDefinition typename = Introspection.TypeNameMetaFieldDef;
        if (name.equals(typename.getName()))
            return slot(key, view -> object.getName(), maybe(fields, typename.getType()));
        GraphQLFieldDefinition definition = object.getFieldDefinition(name);
        if (definition == null || !definition.getArguments().isEmpty()) return null;
        return schema.getCodeRegistry().getDataFetcher(FieldCoordinates.coordinates(object.getName(), name), definition)
                        instanceof Plain plain
                ? slot(key, plain, maybe(fields, definition.getType()))
                : null;
    }

    private static PlainValue.@Nullable Slot slot(SerializedString key, Plain field, PlainValue.@Nullable Maybe value) {
        return value == null ? null : new PlainValue.Slot(key, field, value);
    }
}
