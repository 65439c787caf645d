package app.montage.graphql.transport;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a valid document selects, with its fragments expanded. */
record Selections(GraphQLSchema schema, Map<String, FragmentDefinition> fragments) {
    static Selections of(GraphQLSchema schema, Document document) {
        return new Selections(
                schema,
                document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity())));
    }

    /** @param parent the type that the field is selected of */
    record Selected(Field field, @Nullable GraphQLType parent) {
        /** Null for {@code __typename} and the schema's own fields. */
        @Nullable
        GraphQLFieldDefinition definition() {
            return parent instanceof GraphQLFieldsContainer container
                    ? container.getFieldDefinition(field.getName())
                    : null;
        }
    }

    Stream<Selected> of(OperationDefinition operation) {
        return in(
                operation.getSelectionSet(),
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                });
    }

    /** What is selected of the field's own value. */
    Stream<Selected> below(Selected selected) {
        GraphQLFieldDefinition definition = selected.definition();
        return definition == null
                ? Stream.empty()
                : in(selected.field().getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
    }

    private Stream<Selected> in(@Nullable SelectionSet set, @Nullable GraphQLType parent) {
        return set == null
                ? Stream.empty()
                : set.getSelections().stream().flatMap(selection -> switch (selection) {
                    case Field field -> Stream.of(new Selected(field, parent));
                    case InlineFragment inline ->
                        in(inline.getSelectionSet(), typed(inline.getTypeCondition(), parent));
                    case FragmentSpread spread -> {
                        FragmentDefinition fragment = fragment(spread);
                        yield in(fragment.getSelectionSet(), typed(fragment.getTypeCondition(), parent));
                    }
                    default -> throw new IllegalArgumentException(selection.toString());
                });
    }

    FragmentDefinition fragment(FragmentSpread spread) {
        return Objects.requireNonNull(fragments.get(spread.getName()));
    }

    @Nullable
    GraphQLType typed(@Nullable TypeName condition, @Nullable GraphQLType parent) {
        return condition == null ? parent : schema.getType(condition.getName());
    }
}
