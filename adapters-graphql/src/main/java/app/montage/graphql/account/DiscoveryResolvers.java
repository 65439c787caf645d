package app.montage.graphql.account;

import static app.montage.graphql.account.UserConnections.own;
import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.account.SuggestionReader;
import app.montage.application.account.SuggestionReader.Order;
import app.montage.application.account.SuggestionView;
import app.montage.application.account.UserSearchReader;
import app.montage.application.account.UserView;
import app.montage.domain.account.SearchText;
import app.montage.graphql.shared.Arguments;
import app.montage.graphql.shared.Connections;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.Resolvers;
import app.montage.graphql.transport.SearchLimit;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Finding people: by a part of their name, and by whom one knows. */
@Singleton
final class DiscoveryResolvers implements Resolvers {
    private final UserSearchReader search;
    private final SuggestionReader suggestions;
    private final SearchLimit limit;

    DiscoveryResolvers(UserSearchReader search, SuggestionReader suggestions, SearchLimit limit) {
        this.search = search;
        this.suggestions = suggestions;
        this.limit = limit;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("searchUsers", limit.counted(this::found)));
        wiring.type("User", type -> type.dataFetcher("suggestions", env -> own(env, () -> suggested(env))));
        Fields.of("Suggestion", SuggestionView.class)
                .field("user", SuggestionView::user)
                .field("mutualCount", SuggestionView::mutualCount)
                .fetch(
                        "mutuals",
                        env -> UserLoaders.users(
                                env,
                                Objects.requireNonNull(env.<SuggestionView>getSource())
                                        .mutuals()))
                .wire(wiring);
    }

    private List<UserView> found(DataFetchingEnvironment env) {
        SearchText text = Objects.requireNonNull(Arguments.value(env, "text", SearchText::new));
        return search.matching(viewer(env), text, Connections.first(env));
    }

    private Object suggested(DataFetchingEnvironment env) {
        Order order = Order.valueOf(Arguments.required(env, "orderBy"));
        return suggestions.suggestions(viewer(env), order, Connections.first(env));
    }
}
