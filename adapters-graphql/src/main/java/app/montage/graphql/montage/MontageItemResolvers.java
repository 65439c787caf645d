package app.montage.graphql.montage;

import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.montage.MontageItemView;
import app.montage.application.montage.MontageItemsView;
import app.montage.application.montage.ScoreExplanationView;
import app.montage.application.shared.Page;
import app.montage.domain.montage.MontageId;
import app.montage.domain.montage.MontageItemKey;
import app.montage.domain.montage.MontageKey;
import app.montage.domain.shared.UserId;
import app.montage.graphql.shared.Connected;
import app.montage.graphql.shared.Connections;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.GlobalIds;
import app.montage.graphql.shared.NodeResolver;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The items of montages: paged through, explained, and traced to where they come from. */
@Singleton
final class MontageItemResolvers implements Resolvers, NodeResolver {
    private final ItemCursors cursors;
    private final MontageSources sources;

    MontageItemResolvers(ItemCursors cursors, MontageSources sources) {
        this.cursors = cursors;
        this.sources = sources;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of("MontageItemConnection", MontageItemsView.class)
                .field("edges", it -> Connections.edges(new Items(it)))
                .field("nodes", it -> it.page().items())
                .field("pageInfo", Items::new)
                .field("isSuperseded", MontageItemsView::isSuperseded)
                .fetch("totalCount", MontageItemResolvers::totalCount)
                .wire(wiring);
        Fields.of("MontageItemEdge", Connections.Edge.class)
                .field("cursor", Connections.Edge::cursor)
                .field("node", Connections.Edge::node)
                .wire(wiring);
        Fields.of(type(), MontageItemView.class)
                .field("id", MontageItemResolvers::id)
                .field("position", MontageItemView::position)
                .field("occurredAt", MontageItemView::occurredAt)
                .field("widget", MontageItemView::widget)
                .fetch("source", env -> sources.load(env, item(env).source()))
                .fetch("explanation", MontageItemResolvers::explanation)
                .fetch("preference", MontageItemResolvers::preference)
                .wire(wiring);
        Fields.of("ScoreExplanation", ScoreExplanationView.class)
                .field("relevance", ScoreExplanationView::relevance)
                .field("coverage", ScoreExplanationView::coverage)
                .field("redundancy", ScoreExplanationView::redundancy)
                .field("rank", ScoreExplanationView::rank)
                .field("terms", ScoreExplanationView::terms)
                .wire(wiring);
        Fields.of("ScoreTerm", ScoreExplanationView.Term.class)
                .field("name", ScoreExplanationView.Term::name)
                .field("value", ScoreExplanationView.Term::value)
                .field("weight", ScoreExplanationView.Term::weight)
                .field("contribution", ScoreExplanationView.Term::contribution)
                .wire(wiring);
    }

    /** A page whose cursors are sealed, and which is counted elsewhere, by the batch. */
    private final class Items implements Connected<MontageItemView> {
        private final MontageItemsView items;

        Items(MontageItemsView items) {
            this.items = items;
        }

        @Override
        public Page<MontageItemView> page() {
            return items.page();
        }

        @Override
        public String cursor(MontageItemView node) {
            return cursors.write(node.cursor());
        }

        @Override
        public int totalCount() {
            throw new UnsupportedOperationException("counted by the batch");
        }
    }

    private static Object totalCount(DataFetchingEnvironment env) {
        MontageItemsView items = Objects.requireNonNull(env.<MontageItemsView>getSource());
        return MontageLoaders.count(env, items.montage(), items.request().types());
    }

    private static Object id(MontageItemView item) {
        MontageKey montage = item.id().montage();
        return GlobalIds.encode(
                "MontageItem",
                montage.owner().value(),
                montage.id().value(),
                item.id().id());
    }

    private static @Nullable Object explanation(DataFetchingEnvironment env) {
        return isOwn(env) ? MontageLoaders.explanation(env, item(env).id()) : null;
    }

    private static @Nullable Object preference(DataFetchingEnvironment env) {
        return isOwn(env) ? MontagePreferenceLoaders.ofItem(env, item(env).id()) : null;
    }

    private static boolean isOwn(DataFetchingEnvironment env) {
        return item(env).id().montage().owner().equals(viewer(env).user());
    }

    private static MontageItemView item(DataFetchingEnvironment env) {
        return Objects.requireNonNull(env.<MontageItemView>getSource());
    }

    @Override
    public String type() {
        return "MontageItem";
    }

    @Override
    public Class<?> view() {
        return MontageItemView.class;
    }

    @Override
    public CompletableFuture<@Nullable MontageItemView> load(DataFetchingEnvironment env, List<UUID> key) {
        if (key.size() != 3) return CompletableFuture.completedFuture(null);
        MontageKey montage = new MontageKey(new UserId(key.getFirst()), new MontageId(key.get(1)));
        return MontageLoaders.item(env, new MontageItemKey(montage, key.get(2)));
    }
}
