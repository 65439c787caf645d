package app.montage.graphql.gratitude;

import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.gratitude.PostEngagementChangedView;
import app.montage.application.gratitude.PostEngagements;
import app.montage.domain.gratitude.PostId;
import app.montage.graphql.shared.Arguments;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import org.reactivestreams.FlowAdapters;

/** Hearing how the counters of posts change. */
@Singleton
final class EngagementResolvers implements Resolvers {
    private final PostEngagements engagements;

    EngagementResolvers(PostEngagements engagements) {
        this.engagements = engagements;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Subscription", type -> type.dataFetcher("postEngagementChanged", this::changed));
        Fields.of("PostEngagementChanged", PostEngagementChangedView.class)
                .field("post", PostEngagementChangedView::post)
                .wire(wiring);
    }

    private Object changed(DataFetchingEnvironment env) {
        return FlowAdapters.toPublisher(engagements.of(viewer(env), Arguments.id(env, "postId", "Post", PostId::new)));
    }
}
