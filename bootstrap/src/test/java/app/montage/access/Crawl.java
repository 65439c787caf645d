package app.montage.access;

import app.montage.graphql.shared.GlobalIds;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Queries that ask for everything there is below a field, made from the schema: of each person all that is theirs, of the
 * people in it all that is theirs again, and of the people in that what they are called.
 */
record Crawl(GraphQLSchema schema) {
    private static final String PERSON = "User";
    private static final Pattern ONE = Pattern.compile("\\(id: \"(.*)\"\\)");

    /** People within people. */
    private static final int FAR = 2;

    /** What to ask, one field of people at a time where there are people, or it would be more than one may ask for. */
    List<String> below(String field, String arguments) {
        GraphQLFieldDefinition root =
                Objects.requireNonNull(schema.getQueryType().getFieldDefinition(field), field);
        String start = "{ " + field + arguments + " ";
        return switch (type(root)) {
            case GraphQLInterfaceType it -> // one by one, since their fields of one name may be of several types
                implementations(it)
                        .filter(each -> mayBe(each, arguments))
                        .flatMap(each -> parts(each).map(part -> start + "{ ... on " + each.getName() + part + " } }"))
                        .toList();
            case GraphQLObjectType it ->
                parts(it).map(part -> start + part + " }").toList();
            default -> List.of(start + "}"); // no more than a value
        };
    }

    /** One thing is of one type, which its id says; many may be of any. */
    private static boolean mayBe(GraphQLObjectType type, String arguments) {
        Matcher one = ONE.matcher(arguments);
        return !one.matches() || GlobalIds.parse(one.group(1)).type().equals(type.getName());
    }

    private Stream<String> parts(GraphQLObjectType type) {
        return type.getName().equals(PERSON)
                ? fields(type).stream().map(each -> " { " + selection(each, FAR - 1, Set.of(PERSON)) + " }")
                : Stream.of(" " + selection(type, FAR - 1, Set.of()));
    }

    private Stream<GraphQLObjectType> implementations(GraphQLInterfaceType type) {
        return Objects.requireNonNull(schema.getImplementations(type)).stream();
    }

    private String selection(GraphQLNamedOutputType type, int far, Set<String> above) {
        return switch (type) {
            case GraphQLInterfaceType it -> any(implementations(it), far, above);
            case GraphQLUnionType it -> any(it.getTypes().stream().map(GraphQLObjectType.class::cast), far, above);
            case GraphQLFieldsContainer it when isPassed(it, far, above) -> "{ id }";
            case GraphQLFieldsContainer it -> "{ " + all(it, far, above) + " }";
            default -> "";
        };
    }

    private String any(Stream<GraphQLObjectType> types, int far, Set<String> above) {
        return types.filter(it -> !isPassed(it, far, above))
                .map(it -> "... on " + it.getName() + " { " + all(it, far, above) + " }")
                .collect(Collectors.joining(" ", "{ __typename ", " }"));
    }

    private static boolean isPassed(GraphQLFieldsContainer type, int far, Set<String> above) {
        return type.getName().equals(PERSON) ? far < 0 : above.contains(type.getName());
    }

    private String all(GraphQLFieldsContainer type, int far, Set<String> above) {
        Set<String> within = new HashSet<>(above);
        within.add(type.getName());
        int left = type.getName().equals(PERSON) ? far - 1 : far;
        return fields(type).stream()
                .filter(it -> left >= 0 || !(type(it) instanceof GraphQLFieldsContainer))
                .filter(it -> !it.getName().equals("edges")) // the same as nodes
                .filter(it -> !(type(it) instanceof GraphQLFieldsContainer inner) || !isPassed(inner, left, within))
                .map(it -> selection(it, left, within))
                .collect(Collectors.joining(" "));
    }

    private String selection(GraphQLFieldDefinition field, int far, Set<String> above) {
        return field.getName() + arguments(field) + " " + selection(type(field), far, above);
    }

    private static String arguments(GraphQLFieldDefinition field) {
        GraphQLArgument first = field.getArgument("first");
        return first == null ? "" : "(first: 6)";
    }

    /** Those that can be asked for without knowing anything. */
    private static List<GraphQLFieldDefinition> fields(GraphQLNamedOutputType type) {
        return ((GraphQLFieldsContainer) type)
                .getFieldDefinitions().stream()
                        .filter(it -> it.getArguments().stream()
                                .noneMatch(argument -> GraphQLTypeUtil.isNonNull(argument.getType())
                                        && !argument.hasSetDefaultValue()))
                        .toList();
    }

    private static GraphQLNamedOutputType type(GraphQLFieldDefinition field) {
        return (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
    }
}
