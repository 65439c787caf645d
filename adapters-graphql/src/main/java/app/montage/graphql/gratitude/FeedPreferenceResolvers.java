package app.montage.graphql.gratitude;

import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;
import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.account.UserView;
import app.montage.application.gratitude.FeedPreferencesView;
import app.montage.application.gratitude.FeedReader;
import app.montage.application.gratitude.UpdateFeedPreferences;
import app.montage.application.shared.Viewer;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How people want their feeds; each is told their own alone. */
@Singleton
final class FeedPreferenceResolvers implements Resolvers {
    private final UpdateFeedPreferences updateFeedPreferences;
    private final FeedReader feeds;

    FeedPreferenceResolvers(UpdateFeedPreferences updateFeedPreferences, FeedReader feeds) {
        this.updateFeedPreferences = updateFeedPreferences;
        this.feeds = feeds;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("User", type -> type.dataFetcher("feedPreferences", this::feedPreferences));
        wiring.type("Mutation", type -> type.dataFetcher("updateFeedPreferences", this::updateFeedPreferences));
        Fields.of("FeedPreferences", FeedPreferencesView.class)
                .field("recentShare", FeedPreferencesView::recentShare)
                .wire(wiring);
    }

    private @Nullable Object feedPreferences(DataFetchingEnvironment env) {
        Viewer viewer = viewer(env);
        UserView person = Objects.requireNonNull(env.<UserView>getSource());
        return person.id().equals(viewer.user()) ? feeds.preferences(viewer) : null;
    }

    private Object updateFeedPreferences(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "feedPreferences",
                () -> updateFeedPreferences.handle(viewer, input(env, UpdateFeedPreferences.Input.class)),
                id -> Optional.of(feeds.preferences(viewer)));
    }
}
