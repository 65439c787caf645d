package app.montage.graphql.shared;

import app.montage.graphql.transport.Transport;
import graphql.GraphQL;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** Makes the engine that answers all operations. */
@Factory
final class GraphqlFactory {
    private static final List<String> CONTEXTS = List.of(
            "shared",
            "audit",
            "account",
            "account-access",
            "account-members",
            "account-keys",
            "account-leaving",
            "account-exports",
            "account-photos",
            "moment",
            "checkin",
            "gratitude",
            "gratitude-deeds",
            "gratitude-comments",
            "gratitude-feed",
            "gratitude-moderation",
            "montage",
            "notification");

    @Singleton
    GraphQL graphql(Collection<Resolvers> resolvers) {
        List<String> sdl = CONTEXTS.stream().map(Schemas::sdl).toList();
        return Transport.attach(GraphQL.newGraphQL(Schemas.schema(sdl, resolvers)))
                .build();
    }
}
