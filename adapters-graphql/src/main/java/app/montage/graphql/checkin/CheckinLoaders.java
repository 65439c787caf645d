package app.montage.graphql.checkin;

import app.montage.application.checkin.CheckinReader;
import app.montage.application.checkin.CheckinView;
import app.montage.application.shared.Viewer;
import app.montage.domain.checkin.CheckinId;
import app.montage.graphql.transport.DataLoaders;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/** Check-ins by the batch. */
@Singleton
public final class CheckinLoaders implements DataLoaders {
    private static final String CHECKINS = "checkins";

    private final CheckinReader checkins;

    CheckinLoaders(CheckinReader checkins) {
        this.checkins = checkins;
    }

    @Override
    public Set<String> fields() {
        return Set.of("Query.node", "Query.nodes", "source");
    }

    @Override
    public void register(DataLoaderRegistry registry, Viewer viewer) {
        registry.register(
                CHECKINS,
                DataLoaderFactory.<CheckinId, CheckinView>newMappedDataLoader(
                        ids -> CompletableFuture.completedFuture(checkins.many(viewer, ids))));
    }

    /** The check-in, or null where it is not there for the viewer. */
    public static CompletableFuture<@Nullable CheckinView> checkin(DataFetchingEnvironment env, CheckinId id) {
        return Objects.requireNonNull(env.<CheckinId, @Nullable CheckinView>getDataLoader(CHECKINS))
                .load(id);
    }
}
