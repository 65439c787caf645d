package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.UserId;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What those who run the product get to know of what clients ask. */
class OperationMetersTest {
    private static final World WORLD = new World(Map.of("montage.workers", "0", "montage.slow-statement", "0s"));
    private static final UserId ADA = WORLD.person("ada");
    private static final Client CLIENT = new Client(WORLD.serve(), WORLD.token(ADA));
    private static final MeterRegistry METERS = WORLD.the(MeterRegistry.class);

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void operations_are_told_apart_by_name_type_and_outcome() {
        CLIENT.ask("query Fine { viewer { id } }");
        CLIENT.ask("query Fine { viewer { id } }");
        CLIENT.ask("query Fine($id: ID!) { node(id: $id) { id } }", "id", "no id");
        CLIENT.ask("mutation Make { refreshMontage(input: {}) { userErrors { code } } }");
        assertThat(timer("Fine", "query", "ok").count()).isEqualTo(2);
        assertThat(timer("Fine", "query", "errors").count()).isEqualTo(1);
        assertThat(timer("Make", "mutation", "ok").count()).isEqualTo(1);
    }

    @Test
    void it_is_known_how_many_statements_an_operation_takes() {
        CLIENT.ask("query Nothing { __typename }");
        CLIENT.ask("query One { user(username: \"ada\") { id } }");
        assertThat(statements("Nothing").max()).isZero();
        assertThat(statements("One").totalAmount()).isEqualTo(1);
    }

    @Test
    void made_up_names_are_bounded() {
        try (World world = new World(Map.of("montage.workers", "0"))) {
            Client client = new Client(world.serve(), null);
            for (int i = 0; i < 210; i++) client.ask("query Made%d { __typename }".formatted(i));
            MeterRegistry meters = world.the(MeterRegistry.class);
            assertThat(meters.find("graphql.server.requests").timers()).hasSize(201);
            assertThat(meters.get("graphql.server.requests")
                            .tag("operation", "other")
                            .timer()
                            .count())
                    .isEqualTo(10);
        }
    }

    @Test
    void what_is_logged_meanwhile_carries_the_id_that_the_client_got() {
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        Logger slow = (Logger) LoggerFactory.getLogger("app.montage.slow-statements");
        slow.addAppender(heard);
        try {
            String id = CLIENT.ask("{ user(username: \"ada\") { id } }").correlationId();
            assertThat(heard.list)
                    .anySatisfy(it -> assertThat(it.getMDCPropertyMap()).containsEntry("correlationId", id));
        } finally {
            slow.detachAppender(heard);
        }
    }

    private static Timer timer(String operation, String type, String outcome) {
        return METERS.get("graphql.server.requests")
                .tags("operation", operation, "type", type, "outcome", outcome)
                .timer();
    }

    private static DistributionSummary statements(String operation) {
        return METERS.get("graphql.server.statements")
                .tags("operation", operation)
                .summary();
    }
}
