package app.montage.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.access.Sites.Site;
import app.montage.application.account.GrantRole;
import app.montage.domain.account.Role;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.stories.Client;
import app.montage.stories.PlainPasswords;
import app.montage.stories.World;
import graphql.GraphQL;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every place where a client puts a value, and all values that mean harm: made from the schema (B3, B4, E2). */
class HostileInputsTest {
    private static final World WORLD = new World(Map.of(
            "montage.workers",
            "0",
            PlainPasswords.SETTING,
            "true",
            "account.mails-from-network",
            "100000",
            "account.sign-ins-from-network",
            "100000"));
    private static final URI GRAPHQL = WORLD.serve();
    private static final UserId ADMIN = WORLD.person("the_admin");
    private static final UserId SOMEBODY = WORLD.person("somebody");
    private static final String TOKEN = WORLD.token(ADMIN);
    private static final List<Site> SITES = Sites.of(WORLD.the(GraphQL.class).getGraphQLSchema(), Client.id(SOMEBODY));
    private static final int BYTES = 1_000_000;

    /** What no answer tells: how the program is made, where it went wrong, what its tables are called. */
    private static final Pattern INTERNAL = Pattern.compile(
            "INTERNAL|UNAVAILABLE|Exception|java\\.|micronaut|graphql\\.|postgres|jdbc|SQL|syntax error at|account\\."
                    + "|montage\\.|checkin\\.|relation \"|HashMap|ArrayList|BigInteger|BigDecimal|encoding \"UTF8\"",
            Pattern.CASE_INSENSITIVE);

    static {
        World.value(WORLD.the(GrantRole.class).handle(ADMIN, Role.SUPER_ADMIN));
        WORLD.checkin(ADMIN, Instant.now(), Visibility.FRIENDS, "A walk", "tea");
        WORLD.makeMontages();
        WORLD.asOwner("CREATE SEQUENCE public.canary");
        WORLD.asOwner("GRANT ALL ON SEQUENCE public.canary TO montage_app");
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void places_are_found_in_everything_that_takes_values() {
        assertThat(SITES)
                .hasSizeGreaterThan(150)
                .extracting(Site::name)
                .contains(
                        "Query.node.id",
                        "User.followers.after",
                        "Montage.items.widgetTypes.0",
                        "Mutation.createCheckin.input.widgets.0.link.url");
    }

    @Test
    void nothing_breaks_and_nothing_internal_is_told() {
        List<String> faults = new ArrayList<>();
        for (Site site : SITES) for (Object value : Hostile.values()) tried(site, value, faults);
        assertThat(faults).isEmpty();
    }

    @Test
    void a_text_of_a_million_bytes_is_refused_wherever_it_stands() {
        for (Site site : SITES)
            if (site.name().endsWith("input"))
                assertThat(admin().ask(site.document(), site.variables("x".repeat(BYTES)))
                                .status())
                        .as(site.name())
                        .isEqualTo(413);
    }

    @Test
    void no_text_is_run_by_the_database() {
        List<String> faults = new ArrayList<>();
        for (Site site : SITES) if (site.isText()) for (String text : Hostile.sql()) tried(site, text, faults);
        assertThat(faults).isEmpty();
        assertThat(WORLD.count("SELECT CASE WHEN is_called THEN last_value ELSE 0 END AS count FROM public.canary"))
                .isZero();
    }

    @Test
    void no_address_is_called() throws IOException {
        List<String> faults = new ArrayList<>();
        try (ServerSocketChannel canary = ServerSocketChannel.open()) {
            canary.bind(new InetSocketAddress(0)).configureBlocking(false);
            int port = ((InetSocketAddress) canary.getLocalAddress()).getPort();
            for (Site site : SITES)
                if (site.isText()) for (String text : Hostile.addresses(port)) tried(site, text, faults);
            assertThat(canary.accept()).isNull();
        }
        assertThat(faults).isEmpty();
    }

    private static void tried(Site site, @Nullable Object value, List<String> faults) {
        Caller.Reply reply = admin().ask(site.document(), site.variables(value));
        String told = reply.body();
        if (reply.status() >= 500 || INTERNAL.matcher(told).find())
            faults.add("%s = %.60s: %d %.300s".formatted(site.name(), value, reply.status(), told));
    }

    private static Caller admin() {
        return new Caller(GRAPHQL, TOKEN);
    }
}
