package app.montage.bootstrap.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;

/** What somebody who has started the demo needs to know. */
@Singleton
@Requires(env = "demo")
public final class Greeting {
    private static final String TEXT = """

            ------------------------------------------------------------------------------
            Montage is here:  %1$s/graphiql

            25 people live in it. These have something special:
            %2$s
            The others: %3$s.

            What trends:       ada's post of her walk home in the rain
            Who has news:      ada (hearts, comments, mentions, a follower), ben (who asks to follow him),
                               hana and emil (mentions); GraphiQL's example shows them

            Be one of them: put this into GraphiQL's headers, good for a day. As ada:

            {"Authorization": "Bearer %4$s"}

            For anybody else:  sign in as GraphiQL's example shows; everybody's password is
                               "%5$s"
            Sign up yourself:  the mail that comes of it is at %1$s/mailbox
            Stop:              Ctrl-C (what you did is kept in .data; delete that to start anew)
            ------------------------------------------------------------------------------
            """;

    private final EmbeddedServer server;
    private final Tokens tokens;

    Greeting(EmbeddedServer server, Tokens tokens) {
        this.server = server;
        this.tokens = tokens;
    }

    public String text() {
        return TEXT.formatted(
                server.getURL(), Cast.introductions(), Cast.others(), tokens.of(Cast.FIRST), Cast.PASSWORD);
    }
}
