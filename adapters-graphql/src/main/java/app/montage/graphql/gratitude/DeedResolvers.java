package app.montage.graphql.gratitude;

import app.montage.application.account.UserView;
import app.montage.application.gratitude.OwnDeedsView;
import app.montage.application.gratitude.PostView;
import app.montage.application.shared.PageRequest;
import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.Emoji;
import app.montage.domain.gratitude.EmojiCode;
import app.montage.domain.gratitude.PostId;
import app.montage.graphql.account.UserConnections;
import app.montage.graphql.shared.Arguments;
import app.montage.graphql.shared.Connected;
import app.montage.graphql.shared.Connections;
import app.montage.graphql.shared.Cursors;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** What people did with a post: how many, who, and whether the viewer is one of them. */
@Singleton
final class DeedResolvers implements Resolvers {
    private record Reaction(PostId post, Emoji emoji, int count) {}

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("emojis", env -> List.of(Emoji.values())));
        Fields.of("Post", PostView.class)
                .field("heartsCount", it -> it.tally().hearts())
                .field("reactionsCount", it -> it.tally().reactions())
                .field("sharesCount", it -> it.tally().shares())
                .field("reactions", DeedResolvers::reactions)
                .fetch("viewerHasLiked", env -> own(env).thenApply(OwnDeedsView::liked))
                .fetch("viewerHasShared", env -> own(env).thenApply(OwnDeedsView::shared))
                .fetch("viewerReactions", env -> own(env).thenApply(OwnDeedsView::reactions))
                .fetch("hearts", env -> who(env, "hearts", Deed.HEART))
                .fetch("reactors", DeedResolvers::reactors)
                .fetch("sharers", env -> who(env, "sharers", Deed.SHARE))
                .wire(wiring);
        Fields.of("PostReaction", Reaction.class)
                .field("emoji", Reaction::emoji)
                .field("count", Reaction::count)
                .fetch("viewerHasReacted", DeedResolvers::hasReacted)
                .wire(wiring);
        Fields.of("Emoji", Emoji.class)
                .field("code", Emoji::code)
                .field("character", Emoji::character)
                .wire(wiring);
    }

    private static List<Reaction> reactions(PostView post) {
        return post.reactions().entrySet().stream()
                .map(it -> new Reaction(post.id(), it.getKey(), it.getValue()))
                .toList();
    }

    private static CompletableFuture<Boolean> hasReacted(DataFetchingEnvironment env) {
        Reaction reaction = Objects.requireNonNull(env.<Reaction>getSource());
        return DeedLoaders.own(env, reaction.post)
                .thenApply(it -> it.reactions().contains(reaction.emoji));
    }

    private static CompletableFuture<OwnDeedsView> own(DataFetchingEnvironment env) {
        return DeedLoaders.own(env, PostResolvers.of(env).id());
    }

    private static CompletableFuture<Connected<UserView>> reactors(DataFetchingEnvironment env) {
        EmojiCode emoji = Objects.requireNonNull(Arguments.value(env, "emoji", EmojiCode::new));
        return who(env, emoji.value(), Deed.reaction(emoji));
    }

    private static CompletableFuture<Connected<UserView>> who(DataFetchingEnvironment env, String name, Deed deed) {
        PostId post = PostResolvers.of(env).id();
        Cursors<UUID> cursors = UserConnections.cursors(name, post.value());
        PageRequest<UUID> request = Connections.request(env, cursors);
        return DeedLoaders.list(env, post, deed, request)
                .thenCombine(
                        Connections.total(env, () -> DeedLoaders.count(env, post, deed)),
                        (page, total) -> UserConnections.of(page, cursors, () -> total));
    }
}
