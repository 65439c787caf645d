package app.montage.graphql.gratitude;

import app.montage.application.gratitude.PostView;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.PostPicture;
import app.montage.domain.moment.LocationWidget;
import app.montage.domain.moment.MomentKind;
import app.montage.domain.moment.Visibility;
import app.montage.graphql.account.UserLoaders;
import app.montage.graphql.moment.MomentSource;
import app.montage.graphql.shared.Arguments;
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

/** What there is to know of a post. */
@Singleton
final class PostResolvers implements Resolvers, MomentSource {
    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("post", this::post));
        Fields.of("Post", PostView.class)
                .field("id", it -> GlobalIds.encode(type(), it.id().value()))
                .fetch("author", env -> UserLoaders.user(env, of(env).author()))
                .field("title", PostView::title)
                .field("content", PostView::content)
                .fetch("mentions", env -> MentionResolvers.in(env, of(env).content()))
                .field("postType", PostView::postType)
                .field("displayScale", it -> it.postType().displayScale())
                .field("visibility", PostView::visibility)
                .field("isPublic", it -> it.visibility() == Visibility.PUBLIC)
                .field("place", PostView::place)
                .field("pictures", PostView::pictures)
                .field("imageUrl", PostResolvers::imageUrl)
                .field("createdAt", PostView::createdAt)
                .field("updatedAt", PostView::updatedAt)
                .field(
                        "hiddenAt",
                        it -> it.hiding() == null ? null : it.hiding().since())
                .field(
                        "hiddenReason",
                        it -> it.hiding() == null ? null : it.hiding().reason().value())
                .wire(wiring);
        Fields.of("PostPlace", LocationWidget.class)
                .field("name", it -> it.name().value())
                .field("latitude", PostResolvers::latitude)
                .field("longitude", PostResolvers::longitude)
                .wire(wiring);
        Fields.of("PostPicture", PostPicture.class)
                .field("id", it -> GlobalIds.encode("Picture", it.id().value()))
                .field("url", PostPicture::url)
                .field("width", it -> it.width().value())
                .field("height", it -> it.height().value())
                .wire(wiring);
    }

    static PostView of(DataFetchingEnvironment env) {
        return Objects.requireNonNull(env.<PostView>getSource());
    }

    private CompletableFuture<@Nullable PostView> post(DataFetchingEnvironment env) {
        return PostLoaders.post(env, Arguments.id(env, "id", type(), PostId::new));
    }

    private static @Nullable String imageUrl(PostView post) {
        return post.pictures().isEmpty() ? null : post.pictures().getFirst().url();
    }

    private static @Nullable Double latitude(LocationWidget location) {
        return location.latitude() == null ? null : location.latitude().value();
    }

    private static @Nullable Double longitude(LocationWidget location) {
        return location.longitude() == null ? null : location.longitude().value();
    }

    @Override
    public MomentKind kind() {
        return MomentKind.POST;
    }

    @Override
    public String type() {
        return "Post";
    }

    @Override
    public Class<?> view() {
        return PostView.class;
    }

    @Override
    public CompletableFuture<@Nullable PostView> load(DataFetchingEnvironment env, List<UUID> key) {
        return PostLoaders.post(env, new PostId(key.getFirst()));
    }
}
