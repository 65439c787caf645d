package app.montage.graphql.checkin;

import app.montage.application.account.UserView;
import app.montage.application.checkin.CheckinView;
import app.montage.domain.checkin.CheckinId;
import app.montage.domain.moment.MomentKind;
import app.montage.graphql.account.UserLoaders;
import app.montage.graphql.moment.MomentSource;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.GlobalIds;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What there is to know of a check-in. */
@Singleton
final class CheckinResolvers implements Resolvers, MomentSource {
    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of("Checkin", CheckinView.class)
                .field("id", it -> GlobalIds.encode(type(), it.id().value()))
                .fetch("owner", CheckinResolvers::owner)
                .field("occurredAt", CheckinView::occurredAt)
                .field("contentType", CheckinView::contentType)
                .field("location", CheckinView::location)
                .field("tags", CheckinView::tags)
                .field("visibility", CheckinView::visibility)
                .field("widgets", CheckinView::widgets)
                .field("createdAt", CheckinView::createdAt)
                .field("updatedAt", CheckinView::updatedAt)
                .wire(wiring);
    }

    private static CompletableFuture<@Nullable UserView> owner(DataFetchingEnvironment env) {
        CheckinView checkin = Objects.requireNonNull(env.<CheckinView>getSource());
        return UserLoaders.user(env, checkin.owner());
    }

    @Override
    public MomentKind kind() {
        return MomentKind.CHECKIN;
    }

    @Override
    public String type() {
        return "Checkin";
    }

    @Override
    public Class<?> view() {
        return CheckinView.class;
    }

    @Override
    public CompletableFuture<@Nullable CheckinView> load(DataFetchingEnvironment env, List<UUID> key) {
        return CheckinLoaders.checkin(env, new CheckinId(key.getFirst()));
    }
}
