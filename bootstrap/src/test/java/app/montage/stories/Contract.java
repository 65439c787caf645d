package app.montage.stories;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one schema promises and another does not keep, so that a client of the first would fail with the second. */
final class Contract {
    private final GraphQLSchema real;
    private final List<String> missing = new ArrayList<>();

    private Contract(GraphQLSchema real) {
        this.real = real;
    }

    static List<String> missing(GraphQLSchema promised, GraphQLSchema real) {
        Contract contract = new Contract(real);
        promised.getAllTypesAsList().stream()
                .filter(it -> !it.getName().startsWith("__"))
                .forEach(contract::type);
        return contract.missing;
    }

    private void type(GraphQLNamedType promised) {
        GraphQLType kept = real.getType(promised.getName());
        if (kept == null || kept.getClass() != promised.getClass()) {
            missing.add(promised.getName());
            return;
        }
        if (promised instanceof GraphQLFieldsContainer type) fields(type, (GraphQLFieldsContainer) kept);
        if (promised instanceof GraphQLImplementingType type)
            names(type, type.getInterfaces(), ((GraphQLImplementingType) kept).getInterfaces());
        if (promised instanceof GraphQLInputObjectType type) inputs(type, (GraphQLInputObjectType) kept);
        if (promised instanceof GraphQLEnumType type)
            names(type, type.getValues(), ((GraphQLEnumType) kept).getValues());
        if (promised instanceof GraphQLUnionType type)
            names(type, type.getTypes(), ((GraphQLUnionType) kept).getTypes());
    }

    private void fields(GraphQLFieldsContainer promised, GraphQLFieldsContainer kept) {
        for (GraphQLFieldDefinition field : promised.getFieldDefinitions()) {
            String path = promised.getName() + "." + field.getName();
            GraphQLFieldDefinition same = kept.getFieldDefinition(field.getName());
            if (same == null) missing.add(path);
            else {
                same(path, field.getType(), same.getType());
                for (GraphQLArgument argument : field.getArguments())
                    same(
                            path + "." + argument.getName(),
                            argument.getType(),
                            typeOf(same.getArgument(argument.getName())));
                same.getArguments().stream()
                        .filter(it -> field.getArgument(it.getName()) == null && isRequired(it.getType()))
                        .forEach(it -> missing.add(path + " without " + it.getName()));
            }
        }
    }

    private static @Nullable GraphQLInputType typeOf(@Nullable GraphQLArgument argument) {
        return argument == null ? null : argument.getType();
    }

    private void inputs(GraphQLInputObjectType promised, GraphQLInputObjectType kept) {
        if (promised.isOneOf() != kept.isOneOf()) missing.add(promised.getName() + " @oneOf");
        for (GraphQLInputObjectField field : promised.getFieldDefinitions())
            same(
                    promised.getName() + "." + field.getName(),
                    field.getType(),
                    Optional.ofNullable(kept.getFieldDefinition(field.getName()))
                            .map(GraphQLInputObjectField::getType)
                            .orElse(null));
        kept.getFieldDefinitions().stream()
                .filter(it -> promised.getFieldDefinition(it.getName()) == null && isRequired(it.getType()))
                .forEach(it -> missing.add(promised.getName() + " without " + it.getName()));
    }

    private static boolean isRequired(GraphQLType type) {
        return GraphQLTypeUtil.isNonNull(type);
    }

    private void same(String path, GraphQLType promised, @Nullable GraphQLType kept) {
        String type = GraphQLTypeUtil.simplePrint(promised);
        if (kept == null || !type.equals(GraphQLTypeUtil.simplePrint(kept))) missing.add(path + ": " + type);
    }

    private void names(
            GraphQLNamedType type,
            List<? extends GraphQLNamedSchemaElement> promised,
            List<? extends GraphQLNamedSchemaElement> kept) {
        Set<String> names =
                kept.stream().map(GraphQLNamedSchemaElement::getName).collect(Collectors.toSet());
        promised.stream()
                .filter(it -> !names.contains(it.getName()))
                .forEach(it -> missing.add(type.getName() + "." + it.getName()));
    }
}
