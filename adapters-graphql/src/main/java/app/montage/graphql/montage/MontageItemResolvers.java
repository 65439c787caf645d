package app.montage.graphql.montage;

import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.montage.MontageItemView;
import app.montage.application.montage.MontageItemsView;
import app.montage.application.montage.ScoreExplanationView;
import app.montage.application.shared.Page;
import app.montage.domain.moment.MomentKey;
import app.montage.domain.moment.MomentKind;
import app.montage.domain.montage.MontageId;
import app.montage.domain.montage.MontageItemKey;
import app.montage.domain.montage.MontageKey;
import app.montage.domain.shared.UserId;
import app.montage.graphql.moment.MomentSource;
import app.montage.graphql.shared.Connected;
import app.montage.graphql.shared.Connections;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.GlobalIds;
import app.montage.graphql.shared.Kinds;
import app.montage.graphql.shared.NodeResolver;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The items of montages: paged through, explained, and traced to where they come from. */
@Singleton
final class MontageItemResolvers implements Resolvers, NodeResolver {
    private final ItemCursors cursors;
    private final Map<MomentKind, MomentSource> sources;

    MontageItemResolvers(ItemCursors cursors, Collection<MomentSource> sources) {
        this.cursors = cursors;
        this.sources = sources.stream().collect(Collectors.toMap(MomentSource::kind, Function.identity()));
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
                .fetch("source", this::source)
                .fetch("explanation", MontageItemResolvers::explanation)
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
        Map<Class<?>, String> types =
                sources.values().stream().collect(Collectors.toMap(NodeResolver::view, NodeResolver::type));
        wiring.type("MontageSource", type -> type.typeResolver(Kinds.of(view -> types.get(view.getClass()))));
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

    private Object source(DataFetchingEnvironment env) {
        MomentKey source = item(env).source();
        MomentSource found =
                Objects.requireNonNull(sources.get(source.kind()), () -> "No source of kind " + source.kind());
        return found.load(env, List.of(source.sourceId()));
    }

    private static @Nullable Object explanation(DataFetchingEnvironment env) {
        MontageItemKey item = item(env).id();
        boolean own = item.montage().owner().equals(viewer(env).user());
        return own ? MontageLoaders.explanation(env, item) : null;
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
