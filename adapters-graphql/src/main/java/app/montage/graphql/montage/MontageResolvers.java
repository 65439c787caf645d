package app.montage.graphql.montage;

import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;
import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.account.UserView;
import app.montage.application.montage.ItemsRequest;
import app.montage.application.montage.MontageEdition;
import app.montage.application.montage.MontageItemsView;
import app.montage.application.montage.MontageReader;
import app.montage.application.montage.MontageRefreshedView;
import app.montage.application.montage.MontageRefreshes;
import app.montage.application.montage.MontageView;
import app.montage.application.montage.NoteExposure;
import app.montage.application.montage.RefreshMontage;
import app.montage.application.montage.ShowMontage;
import app.montage.application.shared.Page;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Interest;
import app.montage.domain.montage.MontageId;
import app.montage.domain.montage.MontageKey;
import app.montage.domain.shared.UserId;
import app.montage.graphql.account.UserLoaders;
import app.montage.graphql.shared.Arguments;
import app.montage.graphql.shared.Connections;
import app.montage.graphql.shared.Cursors;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.GlobalIds;
import app.montage.graphql.shared.NodeResolver;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import app.montage.graphql.transport.Basis;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.FlowAdapters;

/** Montages: opening, listing and refreshing them, and hearing of new generations. */
@Singleton
final class MontageResolvers implements Resolvers, NodeResolver {
    private final ShowMontage showMontage;
    private final RefreshMontage refreshMontage;
    private final NoteExposure noteExposure;
    private final MontageReader montages;
    private final MontageRefreshes refreshes;
    private final ItemArguments arguments;
    private final MontageLoaders loaders;

    MontageResolvers(
            ShowMontage showMontage,
            RefreshMontage refreshMontage,
            NoteExposure noteExposure,
            MontageReader montages,
            MontageRefreshes refreshes,
            ItemArguments arguments,
            MontageLoaders loaders) {
        this.showMontage = showMontage;
        this.refreshMontage = refreshMontage;
        this.noteExposure = noteExposure;
        this.montages = montages;
        this.refreshes = refreshes;
        this.arguments = arguments;
        this.loaders = loaders;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of("Query", Void.class)
                .derive("montage", env -> montage(env, owner(env)))
                .wire(wiring);
        wiring.type(
                "User",
                type -> type.dataFetcher(
                                "montage", env -> montage(env, user(env).id()))
                        .dataFetcher("montages", this::montages));
        wiring.type("Mutation", type -> type.dataFetcher("refreshMontage", this::refreshMontage));
        wiring.type("Subscription", type -> type.dataFetcher("montageRefreshed", this::montageRefreshed));
        Fields.of(type(), MontageView.class)
                .field(
                        "id",
                        it -> GlobalIds.encode(
                                type(), it.owner().value(), it.id().id().value()))
                .field("interest", MontageView::interest)
                .field("generatedAt", MontageView::generatedAt)
                .field("expiresAt", MontageView::expiresAt)
                .field("isStale", MontageView::isStale)
                .fetch("owner", env -> UserLoaders.user(env, source(env).owner()))
                .fetch("itemCount", MontageResolvers::itemCount)
                .derive("items", this::items)
                .wire(wiring);
        Fields.of("MontageRefreshed", MontageRefreshedView.class)
                .field("montage", MontageRefreshedView::montage)
                .field("entered", MontageRefreshedView::entered)
                .field("left", MontageRefreshedView::left)
                .field("moved", MontageRefreshedView::moved)
                .wire(wiring);
        Connections.wire(wiring, type());
    }

    private Optional<MontageView> montage(DataFetchingEnvironment env, UserId owner) {
        ItemsRequest items = arguments.below(env);
        String interest = interest(env);
        Optional<MontageView> remembered = remembered(env, owner, interest, items);
        if (remembered.isPresent()) return remembered;
        Basis.spoil(env.getGraphQlContext());
        return showMontage.handle(viewer(env), owner, interest, items);
    }

    /** The montage as it is at hand; then the whole answer rests on that edition alone. */
    private Optional<MontageView> remembered(
            DataFetchingEnvironment env, UserId owner, @Nullable String interest, @Nullable ItemsRequest items) {
        Optional<MontageEdition> edition = showMontage.edition(viewer(env), owner, interest);
        Optional<MontageView> montage = edition.flatMap(it -> it.show(items));
        if (montage.isPresent())
            Basis.tell(
                    env.getGraphQlContext(),
                    viewer -> showMontage.edition(viewer, owner, interest).map(MontageEdition::mark),
                    edition.orElseThrow().mark());
        return montage;
    }

    private Object montages(DataFetchingEnvironment env) {
        Viewer viewer = viewer(env);
        UserId owner = user(env).id();
        Cursors<String> cursors = new Cursors<>("montages of " + owner.value(), it -> it, Function.identity());
        ItemsRequest nodes = arguments.below(env, "nodes");
        ItemsRequest edges = arguments.below(env, "edges", "node");
        Page<MontageView> page =
                montages.ofOwner(viewer, owner, Connections.request(env, cursors), nodes == null ? edges : nodes);
        return Connections.of(
                page,
                it -> cursors.encode(it.interest() == null ? "" : it.interest()),
                () -> montages.countOfOwner(viewer, owner));
    }

    /** The page that came with the montage, where it is the one that is asked for. */
    private Object items(DataFetchingEnvironment env) {
        MontageView montage = source(env);
        MontageItemsView ready = montage.items();
        ItemsRequest request = arguments.own(env);
        if (ready != null && ready.request().equals(request)) return noted(env, ready);
        Basis.spoil(env.getGraphQlContext());
        return loaders.page(env, montage.id(), request).thenApply(page -> page == null ? null : noted(env, page));
    }

    private MontageItemsView noted(DataFetchingEnvironment env, MontageItemsView page) {
        if (arguments.wantsNodes(env)) noteExposure.handle(viewer(env), page);
        return page;
    }

    private static Object itemCount(DataFetchingEnvironment env) {
        MontageView montage = source(env);
        return montage.itemCount() != null ? montage.itemCount() : MontageLoaders.count(env, montage.id(), Set.of());
    }

    private Object refreshMontage(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "montage",
                () -> refreshMontage.handle(viewer, input(env, RefreshMontage.Input.class)),
                Optional::of);
    }

    private Object montageRefreshed(DataFetchingEnvironment env) {
        return FlowAdapters.toPublisher(refreshes.of(viewer(env), owner(env), interest(env)));
    }

    private static UserId owner(DataFetchingEnvironment env) {
        return Arguments.id(env, "userId", "User", UserId::new);
    }

    private static @Nullable String interest(DataFetchingEnvironment env) {
        Interest interest = Arguments.value(env, "interest", Interest::new);
        return interest == null ? null : interest.value();
    }

    private static UserView user(DataFetchingEnvironment env) {
        return Objects.requireNonNull(env.<UserView>getSource());
    }

    private static MontageView source(DataFetchingEnvironment env) {
        return Objects.requireNonNull(env.<MontageView>getSource());
    }

    @Override
    public String type() {
        return "Montage";
    }

    @Override
    public Class<?> view() {
        return MontageView.class;
    }

    @Override
    public CompletableFuture<@Nullable MontageView> load(DataFetchingEnvironment env, List<UUID> key) {
        if (key.size() != 2) return CompletableFuture.completedFuture(null);
        return MontageLoaders.montage(env, new MontageKey(new UserId(key.getFirst()), new MontageId(key.get(1))));
    }
}
