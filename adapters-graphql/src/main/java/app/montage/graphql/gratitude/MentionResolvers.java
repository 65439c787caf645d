package app.montage.graphql.gratitude;

import app.montage.application.account.UserView;
import app.montage.domain.gratitude.Mention;
import app.montage.domain.gratitude.Mentions;
import app.montage.graphql.account.UserLoaders;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom texts mention: names alone that belong to somebody (GRA-45). */
@Singleton
final class MentionResolvers implements Resolvers {
    private record Named(Mention mention, UserView user) {}

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of("Mention", Named.class)
                .field("start", it -> it.mention.start())
                .field("end", it -> it.mention.end())
                .field("user", Named::user)
                .wire(wiring);
    }

    /** All that are asked for in one answer are looked up at once. */
    static CompletableFuture<List<Object>> in(DataFetchingEnvironment env, @Nullable String text) {
        List<Mention> mentions = text == null ? List.of() : Mentions.in(text);
        Map<Mention, CompletableFuture<@Nullable UserView>> people = mentions.stream()
                .collect(Collectors.toMap(Function.identity(), it -> UserLoaders.named(env, it.username())));
        return CompletableFuture.allOf(people.values().toArray(CompletableFuture<?>[]::new))
                .thenApply(done -> mentions.stream()
                        .<Object>flatMap(it -> named(it, people.get(it)))
                        .toList());
    }

    private static Stream<Named> named(Mention mention, @Nullable CompletableFuture<@Nullable UserView> found) {
        UserView user = found == null ? null : found.join();
        return user == null ? Stream.empty() : Stream.of(new Named(mention, user));
    }
}
