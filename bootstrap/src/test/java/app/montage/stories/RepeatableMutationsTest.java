package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A client whose answer was lost can say any wish again: by its key, or because to say it twice is to say it once. */
class RepeatableMutationsTest {
    private static final World WORLD = new World(Map.of("montage.workers", "0"));

    /** They say how something is to be, take something away, or ask for what can be asked for again. */
    private static final Pattern AS_THEY_ARE = Pattern.compile(
            "signOut\\w*|(accept|cancel|change|deactivate|decline|delete|end|grant|mark|reactivate|refresh|remove|revoke|set|un[a-z]+|update)[A-Z]\\w*");

    /** Nobody is signed in yet, so there is nobody to remember a key of; ADR 56 says of each why it needs none. */
    private static final List<String> AT_THE_DOOR =
            List.of("signUp", "signIn", "verifyEmail", "requestPasswordReset", "resetPassword");

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void whatever_makes_something_takes_an_idempotency_key() {
        List<GraphQLFieldDefinition> mutations = Objects.requireNonNull(
                        WORLD.the(GraphQL.class).getGraphQLSchema().getMutationType())
                .getFieldDefinitions();
        assertThat(mutations)
                .filteredOn(it -> !canBeRepeated(it.getName()) && !takesKey(it))
                .extracting(GraphQLFieldDefinition::getName)
                .as("mutations that need an idempotencyKey in their input")
                .isEmpty();
        assertThat(mutations).filteredOn(RepeatableMutationsTest::takesKey).hasSizeGreaterThanOrEqualTo(5);
    }

    private static boolean canBeRepeated(String mutation) {
        return AT_THE_DOOR.contains(mutation) || AS_THEY_ARE.matcher(mutation).matches();
    }

    private static boolean takesKey(GraphQLFieldDefinition mutation) {
        return mutation.getArgument("input") != null
                && GraphQLTypeUtil.unwrapAll(mutation.getArgument("input").getType())
                        instanceof GraphQLInputObjectType input
                && input.getField("idempotencyKey") != null;
    }

    @Test
    void a_name_of_a_new_kind_is_taken_for_one_that_makes_something() {
        for (String making : List.of("createApiKey", "uploadPhoto", "shareMontage", "muteUser", "settle", "deletion"))
            assertThat(canBeRepeated(making)).as(making).isFalse();
        for (String repeatable : List.of("updateProfile", "unmuteUser", "removeFollower", "signIn"))
            assertThat(canBeRepeated(repeatable)).as(repeatable).isTrue();
    }
}
