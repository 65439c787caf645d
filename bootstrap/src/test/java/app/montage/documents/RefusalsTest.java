package app.montage.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.Refusal;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Why rules say no is said in words that the schema and the documents know. */
class RefusalsTest {
    private final GraphQLSchema schema = Texts.schema();
    private final String limits = Texts.text(Texts.ROOT.resolve("docs/limits.md"));

    @Test
    void each_is_a_code_of_the_schema_and_explained() {
        GraphQLEnumType codes = Objects.requireNonNull(schema.getTypeAs("UserErrorCode"));
        List<String> known = codes.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .toList();
        assertThat(Refusals.all())
                .hasSizeGreaterThan(30)
                .allMatch(it -> known.contains(it.name()))
                .allMatch(it -> limits.contains("`" + it.name() + "`"));
    }

    @Test
    void the_fields_that_they_name_are_fields_of_inputs() {
        List<String> fields = schema.getAllTypesAsList().stream()
                .filter(GraphQLInputObjectType.class::isInstance)
                .map(GraphQLInputObjectType.class::cast)
                .flatMap(it -> it.getFieldDefinitions().stream())
                .map(GraphQLInputObjectField::getName)
                .toList();
        assertThat(Refusals.all().map(Refusal::fields).flatMap(List::stream))
                .hasSizeGreaterThan(20)
                .isSubsetOf(fields);
    }
}
