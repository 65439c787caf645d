package app.montage.graphql.moment;

import app.montage.application.moment.WidgetView;
import app.montage.domain.moment.WidgetType;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.Kinds;
import app.montage.graphql.shared.Resolvers;
import app.montage.graphql.transport.Member;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Widgets, which are told as they are kept. */
@Singleton
final class WidgetResolvers implements Resolvers {
    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Widget", type -> type.typeResolver(Kinds.of(widget -> kind((WidgetView) widget))));
        widget(WidgetType.MEDIA, "url", "mimeType", "width", "height", "durationSeconds", "caption")
                .wire(wiring);
        widget(WidgetType.TEXT, "text").wire(wiring);
        widget(WidgetType.LOCATION, "name", "latitude", "longitude").wire(wiring);
        widget(WidgetType.LINK, "url", "title").wire(wiring);
        widget(WidgetType.RATING, "value", "scale").wire(wiring);
    }

    private static Fields<WidgetView> widget(WidgetType type, String... members) {
        return Fields.of(name(type), WidgetView.class)
                .field("type", widget -> type)
                .members(WidgetView::json, members);
    }

    private static @Nullable String kind(WidgetView widget) {
        Member type = Member.of(widget.json(), "\"type\"");
        return type == null ? null : name(WidgetType.valueOf(type.word()));
    }

    private static String name(WidgetType type) {
        return switch (type) {
            case MEDIA -> "MediaWidget";
            case TEXT -> "TextWidget";
            case LOCATION -> "LocationWidget";
            case LINK -> "LinkWidget";
            case RATING -> "RatingWidget";
        };
    }
}
