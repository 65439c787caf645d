package app.montage.graphql.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.account.AccessRefusal;
import app.montage.domain.account.MemberRefusal;
import app.montage.domain.shared.Refusal;
import app.montage.domain.shared.Result;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PayloadsTest {
    private static final Map<String, Object> SIGN_UP = Map.of("username", "ada", "password", "weak");

    @Test
    void a_refusal_leads_to_the_field_that_it_is_about() {
        assertThat(refused(AccessRefusal.USERNAME_TAKEN, SIGN_UP).path()).containsExactly("username");
    }

    @Test
    void a_field_is_named_as_this_input_calls_it() {
        assertThat(refused(AccessRefusal.COMMON_PASSWORD, SIGN_UP).path()).containsExactly("password");
        assertThat(refused(AccessRefusal.COMMON_PASSWORD, Map.of("newPassword", "weak"))
                        .path())
                .containsExactly("newPassword");
    }

    @Test
    void where_no_field_or_none_that_was_given_is_at_fault_there_is_no_path() {
        assertThat(refused(MemberRefusal.NOT_ADMIN, SIGN_UP).path()).isNull();
        assertThat(refused(AccessRefusal.WRONG_PASSWORD, SIGN_UP).path()).isNull();
        assertThat(refused(AccessRefusal.USER_SESSION_NOT_FOUND, null).path()).isNull();
    }

    private static UserError refused(Refusal reason, @Nullable Map<String, Object> input) {
        Map<String, @Nullable Object> payload = Payloads.of(
                DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                        .arguments(input == null ? Map.of() : Map.of("input", input))
                        .build(),
                "it",
                () -> Result.<Integer>refused(reason),
                Optional::of);
        assertThat(payload).containsEntry("it", null);
        return (UserError) ((List<?>) Objects.requireNonNull(payload.get("userErrors"))).getFirst();
    }
}
