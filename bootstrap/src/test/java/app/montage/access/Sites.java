package app.montage.access;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All places of the schema where a client puts a value: every argument of every field, and every leaf of every input. */
final class Sites {
    private final GraphQLSchema schema;
    private final String id;
    private final List<Site> found = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Deque<Way> ways = new ArrayDeque<>();

    /** @param type the named type that the place is for */
    record Site(String name, String document, String type, UnaryOperator<@Nullable Object> shape) {
        Map<String, @Nullable Object> variables(@Nullable Object value) {
            Map<String, @Nullable Object> variables = new LinkedHashMap<>();
            variables.put("v", shape.apply(value));
            return variables;
        }

        boolean isText() {
            return type.equals("String") || type.equals("ID");
        }
    }

    /** How to come to a type: what stands before its fields in a document, and behind them. */
    private record Way(GraphQLFieldsContainer type, String before, String behind) {}

    private record Shape(String name, String type, UnaryOperator<@Nullable Object> of) {
        Shape within(String step, UnaryOperator<@Nullable Object> outer) {
            return new Shape(step + name, type, value -> outer.apply(of.apply(value)));
        }
    }

    private Sites(GraphQLSchema schema, String id) {
        this.schema = schema;
        this.id = id;
    }

    /**
     * People and montages are come to by the viewer, who has all of that: below what is not there nothing is executed.
     *
     * @param id of a person, wherever an id is needed besides
     */
    static List<Site> of(GraphQLSchema schema, String id) {
        Sites sites = new Sites(schema, id);
        sites.ways.add(new Way(schema.getQueryType(), "", ""));
        sites.ways.add(new Way(Objects.requireNonNull(schema.getMutationType()), "", ""));
        sites.ways.add(new Way(sites.object("User"), "viewer { ", " }"));
        sites.ways.add(new Way(sites.object("Montage"), "viewer { montage { ", " } }"));
        for (Way way = sites.ways.poll(); way != null; way = sites.ways.poll()) sites.look(way);
        return sites.found;
    }

    private GraphQLObjectType object(String name) {
        return Objects.requireNonNull(schema.getObjectType(name), name);
    }

    private void look(Way way) {
        if (!seen.add(way.type.getName())) return;
        for (GraphQLFieldDefinition field : way.type.getFieldDefinitions()) {
            for (GraphQLArgument argument : field.getArguments())
                shapes(argument.getType())
                        .map(it -> site(way, field, argument, it))
                        .forEach(found::add);
            if (!way.type.equals(schema.getMutationType())) further(way, field);
        }
    }

    private void further(Way way, GraphQLFieldDefinition field) {
        String before = way.before + field.getName() + literals(field, null) + " { ";
        GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
        if (type instanceof GraphQLInterfaceType node)
            for (GraphQLObjectType it : Objects.requireNonNull(schema.getImplementations(node)))
                ways.add(new Way(it, before + "... on " + it.getName() + " { ", " } }" + way.behind));
        else if (type instanceof GraphQLFieldsContainer object) ways.add(new Way(object, before, " }" + way.behind));
    }

    private Site site(Way way, GraphQLFieldDefinition field, GraphQLArgument argument, Shape shape) {
        String kind = way.type.equals(schema.getMutationType()) ? "mutation" : "query";
        boolean isObject = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer;
        String document = kind + "($v: " + GraphQLTypeUtil.simplePrint(argument.getType()) + ") { " + way.before
                + field.getName() + literals(field, argument) + (isObject ? " { __typename }" : "") + way.behind + " }";
        String name = way.type.getName() + "." + field.getName() + "." + argument.getName() + shape.name;
        return new Site(name, document, shape.type, shape.of);
    }

    /** The field's arguments: the one as the variable, and of the others those that are required. */
    private String literals(GraphQLFieldDefinition field, @Nullable GraphQLArgument varied) {
        List<String> arguments = new ArrayList<>();
        for (GraphQLArgument argument : field.getArguments())
            if (argument.equals(varied)) arguments.add(argument.getName() + ": $v");
            else if (GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue())
                arguments.add(argument.getName() + ": " + literal(valid(argument.getType())));
        return arguments.isEmpty() ? "" : arguments.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    private static String literal(@Nullable Object value) {
        return switch (value) {
            case String text -> '"' + text + '"';
            case List<?> list -> list.stream().map(Sites::literal).collect(Collectors.joining(", ", "[", "]"));
            case null, default -> String.valueOf(value);
        };
    }

    private Stream<Shape> shapes(GraphQLInputType type) {
        return switch (type) {
            case GraphQLNonNull it -> shapes((GraphQLInputType) it.getWrappedType());
            case GraphQLList it ->
                Stream.concat(
                        leaf(it),
                        shapes((GraphQLInputType) it.getWrappedType())
                                .map(inner -> inner.within(".0", Collections::singletonList)));
            case GraphQLInputObjectType it ->
                Stream.concat(leaf(it), it.getFieldDefinitions().stream().flatMap(field -> shapes(it, field)));
            default -> leaf(type);
        };
    }

    private static Stream<Shape> leaf(GraphQLType type) {
        String name = GraphQLTypeUtil.unwrapAll(type).getName();
        return Stream.of(new Shape("", GraphQLTypeUtil.isList(type) ? "[" + name + "]" : name, value -> value));
    }

    private Stream<Shape> shapes(GraphQLInputObjectType type, GraphQLInputObjectField field) {
        return shapes(field.getType())
                .map(inner -> inner.within("." + field.getName(), value -> {
                    Map<String, @Nullable Object> object = type.isOneOf() ? new LinkedHashMap<>() : valid(type);
                    object.put(field.getName(), value);
                    return object;
                }));
    }

    private Map<String, @Nullable Object> valid(GraphQLInputObjectType type) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (GraphQLInputObjectField field : type.getFieldDefinitions())
            if (GraphQLTypeUtil.isNonNull(field.getType()) || (type.isOneOf() && object.isEmpty()))
                object.put(field.getName(), valid(field.getType()));
        return object;
    }

    /** A value that the type lets pass. */
    private Object valid(GraphQLType type) {
        return switch (type) {
            case GraphQLNonNull it -> valid(it.getWrappedType());
            case GraphQLList it -> List.of(valid(it.getWrappedType()));
            case GraphQLInputObjectType it -> valid(it);
            case GraphQLEnumType it -> it.getValues().getFirst().getName();
            default ->
                switch (((GraphQLNamedType) type).getName()) {
                    case "ID" -> id;
                    case "Int", "Float" -> 1;
                    case "Boolean" -> true;
                    case "DateTime" -> "2026-05-04T18:30:00Z";
                    default -> "some text";
                };
        };
    }
}
